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
set output 'lines-twenty-1.png'
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
96 104
1008 104

96 213.33
1008 213.33

96 322.67
1008 322.67

96 432
1008 432

96 541.33
1008 541.33

96 650.67
1008 650.67

96 760
1008 760
EOD
$rm_2 << EOD
96 199.13
178.91 198.64
261.82 198.16
344.73 197.67
427.64 197.2

593.45 196.26
676.36 195.8
759.27 195.34
842.18 194.89
925.09 194.44
1008 193.99

96 194.87
178.91 194.4
261.82 193.94
344.73 193.48
427.64 193.02

593.45 192.13
676.36 191.69
759.27 191.25
842.18 190.82
925.09 190.39
1008 189.96

96 190.61
178.91 190.17
261.82 189.72
344.73 189.29
427.64 188.85

593.45 188
676.36 187.58
759.27 187.16
842.18 186.75
925.09 186.34
1008 185.93

96 186.35
178.91 185.93
261.82 185.51
344.73 185.09
427.64 184.68

593.45 183.87
676.36 183.47
759.27 183.07
842.18 182.68
925.09 182.29
1008 181.9

96 182.1
178.91 181.69
261.82 181.29
344.73 180.9
427.64 180.51

593.45 179.73
676.36 179.36
759.27 178.98
842.18 178.61
925.09 178.24
1008 177.87

96 741.54
178.91 738.25
261.82 734.99
344.73 731.76
427.64 728.56

593.45 722.27
676.36 719.17
759.27 716.1
842.18 713.07
925.09 710.06
1008 707.08
EOD
$rm_focus_3 << EOD
96 126.72
178.91 132.25
261.82 137.73
344.73 143.15
427.64 148.51

593.45 159.08
676.36 164.28
759.27 169.44
842.18 174.54
925.09 179.59
1008 184.59
EOD
$rm_4 << EOD
1012 184.59
1022 176
1034 176
EOD
$rm_5 << EOD
1012 193.99
1022 284
1034 284

1012 189.96
1022 248
1034 248

1012 185.93
1022 212
1034 212

1012 181.9
1022 140
1034 140

1012 177.87
1022 104
1034 104

1012 707.08
1022 707.08
1034 707.08
EOD
set label 1 'Begeleiding groeit van 2% naar 7% van alle voorzieningen' at 40,857 left front noenhanced font 'Open Sans Bold,27' textcolor rgb '#1f2933'
set label 2 'Aandeel lopende voorzieningen,' at 40,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 3 '% van totaal' at 390,814 left front noenhanced font 'Open Sans Bold,17' textcolor rgb '#5f6c7b'
set label 4 'per maand (som = 100%)' at 539,814 left front noenhanced font 'Open Sans,17' textcolor rgb '#5f6c7b'
set label 5 'Δ jan = verandering in procentpunt, december t.o.v. januari. Zwart = de lijn uit de kop; de kleuren voor beter en slechter zijn hier niet gebruikt.' at 40,25 left front noenhanced font 'Open Sans,13' textcolor rgb '#5f6c7b'
set label 6 '0%' at 85,104 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 7 '10%' at 85,213.33 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 8 '20%' at 85,322.67 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 9 '30%' at 85,432 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 10 '40%' at 85,541.33 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 11 '50%' at 85,650.67 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 12 '60%' at 85,760 right front noenhanced font 'Open Sans,15' textcolor rgb '#5f6c7b'
set label 13 'jan' at 96,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 14 'feb' at 178.91,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 15 'mrt' at 261.82,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 16 'apr' at 344.73,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 17 'mei' at 427.64,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 18 'jun' at 510.55,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 19 'jul' at 593.45,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 20 'aug' at 676.36,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 21 'sep' at 759.27,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 22 'okt' at 842.18,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 23 'nov' at 925.09,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 24 'dec' at 1008,77 center front noenhanced font 'Open Sans,15' textcolor rgb '#323f4b'
set label 25 '7,4' at 1080,176 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 26 '+5,3' at 1146,176 right front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 27 'Begeleiding' at 1165,176 left front noenhanced font 'Open Sans Bold,16' textcolor rgb '#1f2933'
set label 28 '8,2' at 1080,284 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 29 '−0,5' at 1146,284 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 30 'Begeleiding' at 1165,284 left front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 31 '7,9' at 1080,248 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 32 '−0,4' at 1146,248 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 33 'Begeleiding' at 1165,248 left front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 34 '7,5' at 1080,212 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 35 '−0,4' at 1146,212 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 36 'Begeleiding' at 1165,212 left front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 37 '7,1' at 1080,140 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 38 '−0,4' at 1146,140 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 39 'Begeleiding' at 1165,140 left front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 40 '6,7' at 1080,104 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 41 '−0,5' at 1146,104 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 42 'Begeleiding' at 1165,104 left front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 43 '55,2' at 1080,707.08 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 44 '−3,1' at 1146,707.08 right front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 45 'Overig' at 1165,707.08 left front noenhanced font 'Open Sans,16' textcolor rgb '#52606d'
set label 46 'dec' at 1080,760 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
set label 47 'Δ jan' at 1146,760 right front noenhanced font 'Open Sans Bold,14' textcolor rgb '#5f6c7b'
plot $rm_1 using 1:2 with lines linecolor rgb '#d9dee3' linewidth 1 notitle, \
     $rm_2 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 2.2 notitle, \
     $rm_focus_3 using 1:2 with lines linecolor rgb '#1f2933' linewidth 5 notitle, \
     $rm_4 using 1:2 with lines linecolor rgb '#1f2933' linewidth 1.2 notitle, \
     $rm_5 using 1:2 with lines linecolor rgb '#8a95a1' linewidth 1.2 notitle
unset output
