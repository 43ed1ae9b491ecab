#!/bin/sh
# Starts the application once as a trial and keeps the classes it loaded (performance.md, AppCDS).
set -u
RIGHTSDESK_HOME=/tmp/training/home java -XX:ArchiveClassesAtExit=/app/rightsdesk.jsa -Dspring.context.exit=onRefresh \
  -Dcamunda.bpm.job-execution.enabled=false -jar /app/rightsdesk.jar >/tmp/training.log 2>&1 \
  || { tail -20 /tmp/training.log; echo "No class archive was made: the application starts all the same, later."; }
rm -rf /tmp/training /tmp/training.log
