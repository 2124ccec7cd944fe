#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# man_pages.sh HATANG MAN_FOLDER [bless]: the generated part of each page (up to the line kEnd below) is what
# 'hatang --man NOUN VERB' prints, and every command has a page. 'hatang --man' alone lists the commands, one
# "NOUN VERB" a line. With bless, pages are written instead; what people wrote below the line stays.
# Exit 77 when the program has no --man.
set -eu
export LC_ALL=C.UTF-8
hatang=$1 folder=$2 mode=${3:-check}
end='<!-- end of what hatang --man prints -->'

commands=$("$hatang" --man 2>/dev/null) || { echo "man pages: hatang has no --man yet"; exit 77; }
wrong=0
pages=''
while read -r noun verb; do
    page=$folder/hatang-$noun${verb:+-$verb}.md
    pages="$pages ${page##*/}"
    # shellcheck disable=SC2086  # no verb: no argument
    printed=$("$hatang" --man "$noun" $verb)
    written='' rest=''
    if [ -f "$page" ]; then
        written=$(sed "/^$end\$/,\$d" "$page")
        rest=$(sed "1,/^$end\$/d" "$page")
    fi
    [ "$written" = "$printed" ] && continue
    if [ "$mode" = bless ]; then
        { printf '%s\n%s\n' "$printed" "$end"; [ -z "$rest" ] || printf '%s\n' "$rest"; } >"$page"
    else
        echo "${page##*/}: differs from 'hatang --man $noun${verb:+ $verb}'; build the target bless and read the diff"
        wrong=1
    fi
done <<LIST
$commands
LIST
for page in "$folder"/hatang-*.md; do
    [ -f "$page" ] || continue
    case " $pages " in
    *" ${page##*/} "*) ;;
    *) echo "${page##*/}: there is no such command"; wrong=1 ;;
    esac
done
exit $wrong
