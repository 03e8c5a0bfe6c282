import './look/look.css'
import { createRoot } from 'react-dom/client'
import { Desk } from './Desk.js'

createRoot(document.getElementById('desk')!).render(<Desk />)
