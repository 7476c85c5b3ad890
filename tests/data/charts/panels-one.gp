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
set output 'panels-one-1.png'
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
40 567
66 576.9
92 586.81
118 596.71
144 606.61
170 616.51
196 626.42
222 636.32
248 646.22
274 656.13
300 666.03
326 675.93
352 685.83
352 715.54
326 703.17
300 690.79
274 678.41
248 666.03
222 653.65
196 641.27
170 628.89
144 616.51
118 604.14
92 591.76
66 579.38
40 567
EOD
$rm_2 << EOD
40 715.54
352 715.54
EOD
$rm_3 << EOD
40 567
66 579.38
92 591.76
118 604.14
144 616.51
170 628.89
196 641.27
222 653.65
248 666.03
274 678.41
300 690.79
326 703.17
352 715.54
EOD
$rm_4 << EOD
170 616.51
196 626.42
222 636.32
248 646.22
274 656.13
300 666.03
326 675.93
352 685.83
EOD
$rm_5 << EOD
40 567
66 576.9
92 586.81
118 596.71
144 606.61
170 616.51
EOD
$rm_6 << EOD
170 616.51
EOD
$rm_7 << EOD
40 567
352 567
EOD
set label 1 'Uitgaven Jeugd 2021 per aanbieder' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Uitgaven Jeugd 2021 per aanbieder,' at 40,814 left front noenhanced font 'Open Sans,16' textcolor rgb '#5f6c7b'
set label 3 '% van jaarbudget' at 403,814 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#5f6c7b'
set label 4 ', cumulatief  ·  dik = realisatie t/m mei, stippel = verwacht, dun = begroting, vlak = verschil' at 592,814 left front noenhanced font 'Open Sans,16' textcolor rgb '#5f6c7b'
set label 5 '▲ > 2% boven budget   ● binnen 2%   ▼ > 2% eronder.  Volgorde: verschil in euro; alle panelen zelfde schaal; bedragen: € 1.000. ' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 'Enige 1' at 40,760 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 7 '▼ −200' at 40,734 left front noenhanced font 'Open Sans Bold,14' textcolor rgb '#0072b2'
set label 8 '(−20%)' at 113,734 left front noenhanced font 'Open Sans,14' textcolor rgb '#0072b2'
set label 9 'budget 1.000' at 352,734 right front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 10 '80%' at 361,685.83 left front noenhanced font 'Open Sans Bold,13' textcolor rgb '#0072b2'
set label 11 'jan' at 40,551 left front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 12 'dec' at 352,551 right front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
set label 13 'mei' at 170,551 center front noenhanced font 'Open Sans,12' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with filledcurves closed fillcolor rgb '#b5d6ea' fillstyle solid noborder notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_3 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.1 notitle, \
     $rm_4 using 1:2 with lines linecolor rgb '#1f2933' linewidth 2.4 dashtype (6.51,4.88) notitle, \
     $rm_5 using 1:2 with lines linecolor rgb '#1f2933' linewidth 3.6 notitle, \
     $rm_6 using 1:2 with points pointtype 7 pointsize 1.18 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_7 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle
unset output
