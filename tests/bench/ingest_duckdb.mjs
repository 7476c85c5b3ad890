// The task of tests/bench/ingest in DuckDB: node ingest_duckdb.mjs MODULES FILE STYLE
// Prints the answer's size and totals, to be compared, and the seconds of the query alone.
import { createRequire } from 'node:module';

const [modules, file, style] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { DuckDBInstance } = require('@duckdb/node-api');

const dutch = style !== 'rfc';
const amount = dutch
  ? "cast(replace(replace(bedrag, '.', ''), ',', '.') as decimal(18,2))"
  : 'cast(bedrag as decimal(18,2))';
const encoding = { utf16: ", encoding='utf-16'", windows1252: ", encoding='latin-1'" }[style] ?? '';
const query = `
  create or replace table answer as
  select date_trunc('month', cast(datum as date)) as month, categorie, aanbieder,
         sum(${amount}) as amount, sum(cast(aantal as bigint)) as quantity, count(*) as n
  from read_csv('${file.replaceAll("'", "''")}', delim='${dutch ? ';' : ','}', header=true, all_varchar=true, quote='"'${encoding})
  group by all`;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('set threads to ' + (process.env.JOBS ?? 2));
const start = process.hrtime.bigint();
await connection.run(query);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const reader = await connection.runAndReadAll('select count(*), sum(amount), sum(quantity), sum(n) from answer');
const [cells, sum, quantity, rows] = reader.getRows()[0].map(String);
console.log(`${seconds.toFixed(3)} ${cells} ${rows} ${sum} ${quantity}`);
