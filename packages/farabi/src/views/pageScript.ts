/** What links the two sides of an article's page: pointing at either lights up and shows the other. Runs in the browser. */

export const PAGE_SCRIPT = `
'use strict';(()=>{
const all=s=>[...document.querySelectorAll(s)]
const wide=matchMedia('screen and (min-width:900px) and (min-height:480px)'),calm=matchMedia('(prefers-reduced-motion:reduce)')
const text=document.querySelector('.text'),side=document.querySelector('.records')
const pieces=new Map(),cards=new Map()
for(const el of all('[data-r],[data-e]'))for(const id of ((el.dataset.r||'')+' '+(el.dataset.e||'')).split(' ').filter(Boolean)){if(!pieces.has(id))pieces.set(id,[]);pieces.get(id).push(el)}
for(const el of all('[data-card]'))cards.set(el.dataset.card,el)
let lit=[],pinned=false,timer=0
const clear=()=>{for(const el of lit)el.classList.remove('on','here');lit=[]}
const light=ids=>{clear();for(const id of ids)for(const el of [...(pieces.get(id)||[]),cards.get(id)])if(el){el.classList.add(id[0]==='e'?'here':'on');lit.push(el)}}
const hidden=(el,pane)=>{const a=el.getBoundingClientRect(),b=pane.getBoundingClientRect();return a.top<b.top+8||a.bottom>b.bottom-8}
const show=(el,pane,far)=>{if(!el)return
const d=el.closest('details');if(d&&!d.open)d.open=true
if(wide.matches){if(hidden(el,pane)){const a=el.getBoundingClientRect(),b=pane.getBoundingClientRect();pane.scrollTo({top:pane.scrollTop+a.top-b.top-Math.max(16,(b.height-a.height)/3),behavior:calm.matches?'auto':'smooth'})}}
else if(far)el.scrollIntoView({block:'center',behavior:calm.matches?'auto':'smooth'})}
const idsOf=el=>el.dataset.card?[el.dataset.card]:[...(el.dataset.r||'').split(' ').filter(Boolean),...(el.dataset.e||'').split(' ').filter(Boolean)]
const go=(el,far)=>{const ids=idsOf(el);light(ids);if(el.dataset.card)show((pieces.get(ids[0])||[]).find(x=>text.contains(x)),text,far);else show(cards.get(ids[0]),side,far)}
const target=e=>e.target instanceof Element?e.target.closest('[data-card]')||e.target.closest('[data-r],[data-e]'):null
const mark=el=>el.closest('.mark')
document.addEventListener('pointerover',e=>{if(e.pointerType==='touch'||pinned)return;const el=target(e);clearTimeout(timer);if(el)timer=setTimeout(()=>go(el,false),60);else timer=setTimeout(clear,60)})
document.addEventListener('focusin',e=>{const el=target(e);if(el&&e.target.matches(':focus-visible')){pinned=false;go(el,true)}})
document.addEventListener('click',e=>{const el=target(e);if(!el){pinned=false;clear();return}
const m=mark(e.target);if(m||e.target.closest('a.no'))e.preventDefault()
if(String(getSelection()))return
const only=m?[m.dataset.r]:idsOf(el),same=pinned&&only.every(id=>lit.includes(pieces.get(id)?.[0])||lit.includes(cards.get(id)))
clearTimeout(timer)
if(same&&!m){pinned=false;clear();return}
pinned=true;go(el,true)})
document.addEventListener('keydown',e=>{if(e.key==='Escape'){pinned=false;clear();return}
const c=document.activeElement;if(!c||!c.dataset||!c.dataset.card)return
if(e.key==='Enter'||e.key===' '){e.preventDefault();pinned=true;go(c,true)}
if(e.key==='ArrowDown'||e.key==='ArrowUp'){const list=all('[data-card]').filter(x=>x.offsetParent),i=list.indexOf(c)+(e.key==='ArrowDown'?1:-1);if(list[i]){e.preventDefault();list[i].focus()}}})
const arrive=()=>{const el=location.hash&&document.getElementById(location.hash.slice(1));if(el&&el.dataset.card){pinned=true;go(el,false);show(el,side,true)}}
addEventListener('hashchange',arrive);arrive()
addEventListener('beforeprint',()=>{for(const d of all('details'))d.open=true})
})()
`
