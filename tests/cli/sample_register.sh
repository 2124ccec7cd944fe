#!/bin/sh
# SPDX-FileCopyrightText: The hatang authors
# SPDX-License-Identifier: Apache-2.0
# sample_register.sh BIN_FOLDER REGISTER: makes the register of data/sample that cases copy or read
# ($SAMPLE_REGISTER), once for all of them.
set -eu
PATH=$1:$PATH
register=$2
sample=$(cd "$(dirname "$0")/../../data/sample" && pwd)
mkdir -p "$(dirname "$register")"
export HATANG_ACTOR=tester
rm -f "$register" "$register"-*
hatang register create "$register"
hatang import admin "$sample/admin_units.geojson" "$sample/succession.csv" --register "$register"
hatang import sites "$sample/sites.csv" --valid-from 2017-01-01 --register "$register"
hatang sites change --file "$sample/events.csv" --register "$register"
chmod a-w "$register"
