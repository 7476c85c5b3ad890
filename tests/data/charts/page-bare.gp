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
set terminal pngcairo noenhanced size 1754,1240 font 'Open Sans,15' background rgb '#ffffff'
set output 'page-bare-1.png'
reset session
set encoding utf8
set samples 2
unset key
unset xtics
unset ytics
set border 0
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:1754]; set yrange [0:1240]
$rm_1 << EOD
50 978
450 978
450 1106
50 1106

468 978
868 978
868 1106
468 1106
EOD
$rm_2 << EOD
50 464
1704 464

955 960
955 70
EOD
set label 1 'Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid: Jeugd 2021' at 50,1206 left front noenhanced font 'Open Sans Bold,21' textcolor rgb '#1f2933'
set label 2 'eenheid niet opgegeven' at 50,1142 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#5f6c7b'
set label 3 'Begroting' at 68,1083 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 4 '–' at 68,1040 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 5 'Verwacht einde jaar' at 486,1083 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 6 'n.b.' at 486,1040 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 7 'Uitgaven cumulatief' at 50,938 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 8 'geen bedragen' at 50,878 left front noenhanced font 'Open Sans Italic,15' textcolor rgb '#5f6c7b'
set label 9 'Prijs en hoeveelheid' at 1000,938 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 10 'geen basis met aantallen om mee te vergelijken' at 1000,878 left front noenhanced font 'Open Sans Italic,15' textcolor rgb '#5f6c7b'
set label 11 'In- en uitstroom,' at 50,438 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 12 'aantal cliënten' at 235,438 left front noenhanced font 'Open Sans,16' textcolor rgb '#1f2933'
set label 13 'geen stromen opgegeven' at 50,378 left front noenhanced font 'Open Sans Italic,15' textcolor rgb '#5f6c7b'
set label 14 'Stoplicht' at 1000,438 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 15 'geen KPI'."'".'s opgegeven' at 1000,378 left front noenhanced font 'Open Sans Italic,15' textcolor rgb '#5f6c7b'
set label 16 'n.b. = nog niet beschikbaar.' at 50,28 left front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#f5f7f9' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle
unset output
