#!/bin/bash
# The management port answers inside the container only, and the image has no client for it.
exec 3<>/dev/tcp/127.0.0.1/9091 || exit 1
printf 'GET /actuator/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
read -r -t 4 -u 3 status
[[ $status == HTTP/1.*\ 200* ]]
