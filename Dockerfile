# docscan as an image: slim, run as nobody in particular, with a root file system that may be read-only and without network.
#   docker build --tag docscan .
#   docker run --rm --read-only --tmpfs /tmp --network none --cap-drop ALL --security-opt no-new-privileges \
#     --volume "$PWD/papers:/papers:ro" --volume "$PWD/reports:/reports" docscan check /papers --out /reports/report.html
# Scans need the larger image: docker build --build-arg EXTRAS='[ocr]' --tag docscan .

FROM python:3.12-slim AS build
ARG EXTRAS=""
COPY pyproject.toml README.md LICENSE NOTICE /source/
COPY checker /source/checker
RUN python -m venv /opt/docscan \
 && /opt/docscan/bin/pip install --no-cache-dir --no-compile "/source${EXTRAS}" \
 && /opt/docscan/bin/python -m compileall -q /opt/docscan/lib \
 && /opt/docscan/bin/pip uninstall --yes pip

FROM python:3.12-slim
COPY --from=build /opt/docscan /opt/docscan
# the user's own lists, keys and ledger lie in a volume under /data; everything else is read
ENV PATH=/opt/docscan/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    DOCSCAN_DATA=/data \
    HOME=/tmp
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
WORKDIR /papers
ENTRYPOINT ["docscan"]
CMD ["--help"]
