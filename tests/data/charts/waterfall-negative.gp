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
set output 'waterfall-negative-1.png'
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
230 700.67
928 700.67
EOD
$rm_2 << EOD
890 375.62
928 375.62
EOD
$rm_3 << EOD
918 698.67
918 386.42
EOD
$rm_4 << EOD
912.96 387.62
923.04 387.62
918 375.62
EOD
$rm_5 << EOD
98 510.86
230 510.86
230 700.67
98 700.67
EOD
$rm_6 << EOD
99.25 510.86
98 510.86
98 700.67
230 700.67
230 510.86
98 510.86
EOD
$rm_7 << EOD
230 700.67
318 700.67
EOD
$rm_8 << EOD
318 700.67
450 700.67
450 210.33
318 210.33
EOD
$rm_9 << EOD
450 210.33
538 210.33
EOD
$rm_10 << EOD
538 210.33
670 210.33
670 375.62
538 375.62
EOD
$rm_11 << EOD
670 375.62
758 375.62
EOD
$rm_12 << EOD
758 510.86
890 510.86
890 375.62
758 375.62
EOD
$rm_13 << EOD
88 510.86
900 510.86

1128 630
1560 630
EOD
$rm_14 << EOD
1128 582
1560 582

1128 534
1560 534

1128 486
1560 486

1128 438
1560 438
EOD
set label 1 'EED € 206 onder target: minder cliënten, maar een hogere prijs' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·  Jeugd-GGZ behandeling EED, uitgaven in' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€' at 731,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  target → realisatie, prijs- en hoeveelheidsverschil' at 756,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'De termen sluiten op het totale verschil.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '−205,50' at 936,550.81 left front noenhanced font 'Open Sans Bold,19' textcolor rgb '#0072b2'
set label 7 '−171,3%' at 936,525.48 left front noenhanced font 'Open Sans,15' textcolor rgb '#0072b2'
set label 8 '€ 120,00' at 164,721.33 center front noenhanced font 'Open Sans Bold,19' textcolor rgb '#1f2933'
set label 9 'Target' at 164,146.33 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#1f2933'
set label 10 '−310,00' at 384,189.67 center front noenhanced font 'Open Sans Bold,19' textcolor rgb '#0072b2'
set label 11 'Hoeveelheid' at 384,146.33 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#0072b2'
set label 12 '+104,50' at 604,396.29 center front noenhanced font 'Open Sans Bold,19' textcolor rgb '#c0420a'
set label 13 'Prijs' at 604,146.33 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#c0420a'
set label 14 '€ −85,50' at 824,354.96 center front noenhanced font 'Open Sans Bold,19' textcolor rgb '#1f2933'
set label 15 'Realisatie' at 824,146.33 center front noenhanced font 'Open Sans Bold,17' textcolor rgb '#1f2933'
set label 16 '€' at 1560,652 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#5f6c7b'
set label 17 '120,00' at 1560,606 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 18 'Target' at 1128,606 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 19 '−310,00' at 1560,558 right front noenhanced font 'Open Sans,16' textcolor rgb '#0072b2'
set label 20 'Hoeveelheid' at 1128,558 left front noenhanced font 'Open Sans,16' textcolor rgb '#1f2933'
set label 21 '+104,50' at 1560,510 right front noenhanced font 'Open Sans,16' textcolor rgb '#c0420a'
set label 22 'Prijs' at 1128,510 left front noenhanced font 'Open Sans,16' textcolor rgb '#1f2933'
set label 23 '−85,50' at 1560,462 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 24 'Realisatie' at 1128,462 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
plot $rm_1 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#9aa5b1' linewidth 1 dashtype (15.63,11.72) notitle, \
     $rm_3 using 1:2 with lines linecolor rgb '#0072b2' linewidth 3 notitle, \
     $rm_4 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_5 using 1:2 with filledcurves closed fillcolor rgb '#ffffff' fillstyle solid noborder notitle, \
     $rm_6 using 1:2 with lines linecolor rgb '#1f2933' linewidth 2.5 notitle, \
     $rm_7 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_8 using 1:2 with filledcurves closed fillcolor rgb '#0072b2' fillstyle solid noborder notitle, \
     $rm_9 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_10 using 1:2 with filledcurves closed fillcolor rgb '#c0420a' fillstyle solid noborder notitle, \
     $rm_11 using 1:2 with lines linecolor rgb '#5f6c7b' linewidth 1.2 notitle, \
     $rm_12 using 1:2 with filledcurves closed fillcolor rgb '#1f2933' fillstyle solid noborder notitle, \
     $rm_13 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.5 notitle, \
     $rm_14 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle
unset output
