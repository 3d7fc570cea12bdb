package io.zhuxue.identification.linkage;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Header;
import io.zhuxue.core.table.TableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;

/**
 * The column of citizen IDs of a CSV file, read as bytes in parts side by side.
 *
 * <p>A part begins after a line break. That is right unless a cell in quotes holds a line break, so a file with a quotation
 * mark beyond its first part is read once more as one part.
 */
final class IdColumn {

    private static final int HEADER = 1 << 16;
    private static final List<Column> COLUMNS = List.of(Column.required("id_no", "证件号码/身份证号/身份证号码/身份证件号码"));

    private final Path file;
    private final int position;
    private final long start;
    private final long end;

    private IdColumn(Path file, int position, long start, long end) {
        this.file = file;
        this.position = position;
        this.start = start;
        this.end = end;
    }

    /** Takes a row whose ID holds. */
    interface Taker {
        void take(long row, long packed, boolean upgraded);
    }

    static IdColumn open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEADER, channel.size()));
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
            byte[] bytes = head.array();
            int from = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            String line = new String(bytes, from, to - from, StandardCharsets.UTF_8).replace("\"", "");
            int[] positions = Header.resolve(name(file), Arrays.asList(line.split(",", -1)), COLUMNS);
            return new IdColumn(file, positions[0], Math.min(to + 1L, channel.size()), channel.size());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static TableException unreadable(Path file, IOException e) {
        return new TableException(
                name(file), CoreMessage.TABLE_UNREADABLE.with(e.getClass().getSimpleName()));
    }

    /**
     * Gives the rows whose ID holds and is wanted, in order, the header being row 1.
     *
     * @param wanted asked from several threads
     * @return how many rows there are, blank lines left out
     */
    long read(int threads, LongPredicate wanted, Taker taker) {
        List<IdPart> parts = parts(threads, wanted);
        if (parts.stream().skip(1).anyMatch(IdPart::quoted)) {
            parts = parts(1, wanted);
        }
        long lines = 1;
        long rows = 0;
        for (IdPart part : parts) {
            part.give(lines, taker);
            lines += part.lines();
            rows += part.rows();
        }
        return rows;
    }

    private List<IdPart> parts(int threads, LongPredicate wanted) {
        List<Callable<IdPart>> work = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long from = start + (end - start) * i / threads;
            long to = start + (end - start) * (i + 1) / threads;
            boolean first = i == 0;
            work.add(() -> {
                IdPart part = new IdPart(position, wanted);
                part.read(file, from, to, !first);
                return part;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<IdPart> parts = new ArrayList<>();
            for (Future<IdPart> each : pool.invokeAll(work)) {
                parts.add(each.get());
            }
            return parts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + name(file), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw unreadable(file, io);
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
