#!/usr/bin/env bash
# Checks whether the program in this container accepts requests. It uses only bash, so the image needs no curl.
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
IFS= read -r -t 2 status <&3
[[ $status == *' 200'* ]]
