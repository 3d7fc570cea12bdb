package io.zhuxue.identification.source;

import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Intake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tables of a service, fetched once and kept. */
record HttpTables(HttpClient client, URI base, Path spool) implements DatedTables {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FINE = 200;
    private static final int NOT_THERE = 404;

    @Override
    public List<LocalDate> days(String table) {
        HttpResponse<String> answer = send(table, table + "/days", HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == NOT_THERE) {
            return List.of();
        }
        expectFine(table, answer.statusCode());
        return answer.body()
                .lines()
                .map(line -> Intake.isoDate(line.strip()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public TableSource open(String table, LocalDate day) {
        Path kept = spool.resolve(table.replace('/', '-') + "-" + day + ".csv");
        if (!Files.exists(kept)) {
            fetch(table, day, kept);
        }
        return Tables.open(kept, table + ".csv");
    }

    private void fetch(String table, LocalDate day, Path kept) {
        try {
            Files.createDirectories(spool);
            Path draft = Files.createTempFile(spool, "fetch", ".part");
            try {
                HttpResponse<Path> answer =
                        send(table, table + "/" + day + ".csv", HttpResponse.BodyHandlers.ofFile(draft));
                expectFine(table, answer.statusCode());
                Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw DatedTables.failed(table, e);
        }
    }

    private <T> HttpResponse<T> send(String table, String path, HttpResponse.BodyHandler<T> body) {
        try {
            String root = base.toString();
            URI address = URI.create(root.endsWith("/") ? root + path : root + "/" + path);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Accept", "text/csv, text/plain")
                    .build();
            return client.send(request, body);
        } catch (IOException e) {
            throw DatedTables.failed(table, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatedTables.failed(table, e);
        }
    }

    private static void expectFine(String table, int status) {
        if (status != FINE) {
            throw new TableException(table, IdentificationMessage.SOURCE_FAILED.with(table, "HTTP " + status));
        }
    }
}
