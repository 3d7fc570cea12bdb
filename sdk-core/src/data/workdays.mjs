// Builds io/zhuxue/core/calendar/workdays.csv from a public package. Repeat it in an empty folder:
//
//   npm pack chinese-days@1.5.7 && mkdir chinese-days-1.5.7 && tar xzf chinese-days-1.5.7.tgz -C chinese-days-1.5.7
//   node …/sdk-core/src/data/workdays.mjs . > …/sdk-core/src/main/resources/io/zhuxue/core/calendar/workdays.csv
//
// Columns: date, kind, name. kind: H = public holiday (weekends inside it included), W = weekend on which people work.
import { readFileSync } from 'node:fs'

const days = JSON.parse(readFileSync(`${process.argv[2] ?? '.'}/chinese-days-1.5.7/package/dist/chinese-days.json`, 'utf8'))
const rows = (of, kind) => Object.entries(of).map(([date, name]) => `${date},${kind},${name.split(',')[1]}`)
const out = [...rows(days.holidays, 'H'), ...rows(days.workdays, 'W')].sort()
const dates = new Set(out.map(row => row.slice(0, 10)))
if (dates.size !== out.length) throw new Error('a day is a holiday and a working day')
process.stdout.write('date,kind,name\n' + out.join('\n') + '\n')
