set terminal pngcairo noenhanced size 160,90 font 'Open Sans,15' background rgb '#ffffff'
set output '/dev/null'
reset session
set encoding utf8
set samples 2
unset key
unset xtics
unset ytics
set border 0
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:160]; set yrange [0:90]
$rm_none << EOD
0 0
EOD
plot $rm_none using 1:2 with lines linecolor rgb '#1f2933' linewidth 1 notitle
unset output
set terminal pngcairo noenhanced size 1600,900 font 'Open Sans,15' background rgb '#ffffff'
set output 'cumulative-zero-1.png'
reset session
set encoding utf8
set samples 2
unset key
unset xtics
unset ytics
set border 0
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:1600]; set yrange [0:900]
$rm_1 << EOD
403.66 333
1144 333
1144 760
403.66 760
EOD
$rm_2 << EOD
104 333
1144 333

104 760
1144 760
EOD
$rm_band95_3 << EOD
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
1108.75 333
1020.61 333
932.47 333
844.34 333
756.2 333
668.07 333
579.93 333
491.8 333
EOD
$rm_band80_4 << EOD
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
1108.75 333
1020.61 333
932.47 333
844.34 333
756.2 333
668.07 333
579.93 333
491.8 333
EOD
$rm_band50_5 << EOD
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
1108.75 333
1020.61 333
932.47 333
844.34 333
756.2 333
668.07 333
579.93 333
491.8 333
EOD
$rm_last_year_6 << EOD
139.25 333
227.39 333
315.53 333
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
EOD
$rm_plan_7 << EOD
139.25 333
227.39 333
315.53 333
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
EOD
$rm_expected_8 << EOD
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
EOD
$rm_actual_9 << EOD
139.25 333
227.39 333
315.53 333
403.66 333
EOD
$rm_10 << EOD
139.25 333
227.39 333
315.53 333
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
EOD
$rm_11 << EOD
139.25 333
227.39 333
315.53 333
403.66 333
491.8 333
579.93 333
668.07 333
756.2 333
844.34 333
932.47 333
1020.61 333
1108.75 333
EOD
$rm_12 << EOD
139.25 333
227.39 333
315.53 333
403.66 333
EOD
$rm_13 << EOD
403.66 333
403.66 760
EOD
$rm_14 << EOD
1115.75 333
1146 391
1158 391
EOD
$rm_15 << EOD
1115.75 333
1146 418
1158 418
EOD
$rm_16 << EOD
1115.75 333
1146 445
1158 445
EOD
$rm_17 << EOD
104 200.5
1144 200.5
EOD
set label 1 'Uitgaven Jeugd 2021, cumulatief' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€ 1.000' at 297,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m april, verwacht mei–december' at 386,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: grootboek, stand 5 mei 2021. Banden: 50, 80 en 95 van de 100 verwachte uitkomsten. Begroting en 2020: een twaalfde van het jaartotaal per maand.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '0' at 96,333 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '1' at 96,760 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 'realisatie' at 395.66,745 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 'verwacht' at 411.66,745 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '0' at 392.66,352 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 11 't/m april 0 t.o.v. begroting (–)' at 124.79,381 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '2020' at 1164,391 left front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 '0' at 1448,391 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 14 '0' at 1579,391 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 15 'Verwacht' at 1164,418 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 16 '0' at 1448,418 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 17 'Begroting (prognose)' at 1164,445 left front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 18 '0' at 1448,445 right front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 19 '0' at 1579,445 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 20 'dec' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 21 'Δ verwacht' at 1579,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 22 '80% tussen 0 en 0' at 1164,342 left front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 23 'jan' at 139.25,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 24 'feb' at 227.39,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 25 'mrt' at 315.53,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 26 'apr' at 403.66,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
set label 27 'mei' at 491.8,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 28 'jun' at 579.93,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 29 'jul' at 668.07,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 30 'aug' at 756.2,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 31 'sep' at 844.34,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 32 'okt' at 932.47,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 33 'nov' at 1020.61,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 34 'dec' at 1108.75,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 35 '0' at 139.25,214.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 36 '0' at 227.39,214.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 37 '0' at 315.53,214.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 38 '0' at 403.66,214.5 center front noenhanced font 'Open Sans Bold,14' textcolor rgb '#1f2933'
set label 39 '0' at 491.8,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 40 '0' at 579.93,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 41 '0' at 668.07,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 42 '0' at 756.2,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 43 '0' at 844.34,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 44 '0' at 932.47,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 45 '0' at 1020.61,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 46 '0' at 1108.75,214.5 center front noenhanced font 'Open Sans,14' textcolor rgb '#323f4b'
set label 47 'Afwijking t.o.v. begroting,' at 40,294 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#323f4b'
set label 48 'cumulatief per maand (€ 1.000)' at 320,294 left front noenhanced font 'Open Sans,16' textcolor rgb '#323f4b'
set label 49 '▲ meer dan begroot' at 1164,223.5 left front noenhanced font 'Open Sans,14' textcolor rgb '#c0420a'
set label 50 '▼ minder dan begroot' at 1164,176.5 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 51 '0' at 139.25,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 52 '0' at 227.39,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 53 '0' at 315.53,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 54 '0' at 403.66,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#1f2933'
set label 55 '0' at 491.8,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 56 '0' at 579.93,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 57 '0' at 668.07,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 58 '0' at 756.2,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 59 '0' at 844.34,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 60 '0' at 932.47,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 61 '0' at 1020.61,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 62 '0' at 1108.75,76 center front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 63 't.o.v. 2020' at 1164,76 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 64 'geen bedragen' at 624,546.5 center front noenhanced font 'Open Sans Italic,16' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#f5f7f9' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_band95_3 using 1:2 with filledcurves closed fillcolor rgb '#dfe7ef' fillstyle solid noborder notitle, \
     $rm_band80_4 using 1:2 with filledcurves closed fillcolor rgb '#c3d1df' fillstyle solid noborder notitle, \
     $rm_band50_5 using 1:2 with filledcurves closed fillcolor rgb '#a3b8cc' fillstyle solid noborder notitle, \
     $rm_last_year_6 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.4 notitle, \
     $rm_plan_7 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.1 notitle, \
     $rm_expected_8 using 1:2 with lines linecolor rgb '#1f2933' linewidth 3 dashtype (9.11,5.21) notitle, \
     $rm_actual_9 using 1:2 with lines linecolor rgb '#1f2933' linewidth 4.5 notitle, \
     $rm_10 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_11 using 1:2 with points pointtype 7 pointsize 0.89 linewidth 1.5 linecolor rgb '#ffffff' notitle, \
     $rm_12 using 1:2 with points pointtype 7 pointsize 1.61 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_13 using 1:2 with lines linecolor rgb '#9aa5b1' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_15 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_16 using 1:2 with lines linecolor rgb '#323f4b' linewidth 1.2 notitle, \
     $rm_17 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle
unset output
