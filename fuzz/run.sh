#!/bin/sh
# Fuzzes one reader: fuzz/run.sh Nifti|NiftiGzip|Nrrd|MetaImage|Dicom [SECONDS]. Needs a JDK 25 in JAVA_HOME.
# What it finds it leaves in fuzz/target/found; an input that is mended goes to fuzz/corpus/READER.
set -eu
cd "$(dirname "$0")"
reader=${1:?give a reader: $(ls corpus | tr '\n' ' ')}
seconds=${2:-300}
[ -d "corpus/$reader" ] || { echo "there is no reader $reader; there are $(ls corpus | tr '\n' ' ')" >&2; exit 2; }
[ -n "$(ls target/lib/jazzer-*.jar 2>/dev/null)" ] ||
  (cd .. && ./mvnw -q -B -ntp -DskipTests -Pjazzer -pl fuzz -am package)
mkdir -p "target/grown/$reader" target/found
# Each input is written to a file: in memory, where there is such a folder.
scratch=/tmp
[ -d /dev/shm ] && scratch=/dev/shm
exec "${JAVA_HOME:?}/bin/java" -Xmx512m -Djava.io.tmpdir="$scratch" --enable-native-access=ALL-UNNAMED -cp 'target/classes:target/lib/*' \
  com.code_intelligence.jazzer.Jazzer --target_class="org.petra.fuzz.${reader}Fuzz" \
  --instrumentation_includes='org.petra.**:org.aoju.bus.image.**' --reproducer_path=target/found \
  "target/grown/$reader" "corpus/$reader" -artifact_prefix=target/found/ \
  -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1
