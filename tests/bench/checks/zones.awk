# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# zones.awk -v count=N: so many zones of eight kinds over the province of `hatang sample`, as GeoJSON; 8 to 100 corners,
# 30 m to 200 m from the middle.
BEGIN {
    srand(7)
    kinds = split("heritage no_new_bulky only_A1 scenic height_limit protected_place street_front urban", kind, " ")
    split("15 20 25 30 45", heights, " ")
    print "{\"type\":\"FeatureCollection\",\"features\":["
    for (i = 0; i < count; ++i) {
        lon = 107.67 + 0.915 * rand()
        lat = 15.63 + 0.86 * rand()
        radius = 0.0003 + 0.0017 * rand()
        corners = 8 + int(93 * rand())
        ring = ""
        for (k = 0; k < corners; ++k) {
            r = radius * (0.9 + 0.2 * rand())
            angle = 2 * 3.141592653589793 * k / corners
            corner = sprintf("[%.9f,%.9f]", lon + r * cos(angle), lat + r * sin(angle))
            if (k == 0) first = corner
            ring = ring corner ","
        }
        name = kind[i % kinds + 1]
        limit = name == "height_limit" ? sprintf(",\"max_height_m\":%d", heights[1 + int(5 * rand())]) : ""
        printf "%s{\"type\":\"Feature\",\"properties\":{\"code\":\"Z%05d\",\"name\":\"Vùng %d\",\"kind\":\"%s\",", \
            i ? ",\n" : "", i, i, name
        printf "\"instrument\":\"QĐ 1/2016\",\"begins_on\":\"2016-01-01\"%s},", limit
        printf "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s%s]]}}", ring, first
    }
    print "]}"
}
