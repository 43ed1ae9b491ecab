#!/bin/sh
# Whatever the application writes is for itself alone. Out of memory, it ends and is started again.
umask 077
exec java -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -XX:SharedArchiveFile=/app/rightsdesk.jsa -Xlog:cds=off \
  -Xlog:cds+dynamic=off -jar /app/rightsdesk.jar "$@"
