/** Names that several Arab countries bear in their own press. */

export const shared: Readonly<Record<string, readonly string[]>> = {
  المملكة: ['SAU', 'JOR', 'MAR', 'BHR'],
  للمملكة: ['SAU', 'JOR', 'MAR', 'BHR'],
  السلطنة: ['OMN'],
  للسلطنة: ['OMN'],
}
