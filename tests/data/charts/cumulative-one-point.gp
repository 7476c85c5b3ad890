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
set output 'cumulative-one-point-1.png'
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
104 251.67
1144 251.67

104 387.22
1144 387.22

104 522.78
1144 522.78

104 658.33
1144 658.33
EOD
$rm_2 << EOD
624 455
EOD
$rm_3 << EOD
631 455
1146 455
1158 455
EOD
set label 1 'Uitgaven Jeugd 2021, cumulatief' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Gemeente Voorbeeld  ·' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '€ 1.000' at 297,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 '·  realisatie t/m januari' at 386,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Bron: grootboek, stand 5 mei 2021. Begroting en 2020: een twaalfde van het jaartotaal per maand.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '4.200' at 96,251.67 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '4.400' at 96,387.22 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 '4.600' at 96,522.78 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 '4.800' at 96,658.33 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 'Realisatie' at 1164,455 left front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 11 '4.500' at 1448,455 right front noenhanced font 'Open Sans Bold,15' textcolor rgb '#1f2933'
set label 12 'jan' at 1448,787 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 13 'Eén maand bekend: te weinig voor een' at 1164,406 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 14 'verwachting' at 1164,383 left front noenhanced font 'Open Sans,14' textcolor rgb '#5f6c7b'
set label 15 'jan' at 624,112 center front noenhanced font 'Open Sans,15' textcolor rgb '#1f2933'
plot $rm_1 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_2 using 1:2 with points pointtype 7 pointsize 1.61 linewidth 1.5 linecolor rgb '#1f2933' notitle, \
     $rm_3 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle
unset output
