package io.zhuxue.reporting.seal;

import io.zhuxue.core.Message;
import io.zhuxue.reporting.ReportingMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Hashes the files of a folder, a few at a time, and writes or checks the two files of the seal. */
final class Sm3OutputSeal implements OutputSeal {

    private final int threads;

    Sm3OutputSeal(int threads) {
        this.threads = threads;
    }

    @Override
    public List<SealedFile> seal(Path directory) {
        List<SealedFile> files = hashed(directory, listed(directory), true);
        byte[] manifest = Manifest.write(files);
        replace(directory.resolve(MANIFEST), manifest);
        replace(directory.resolve(SEAL), sealOver(manifest, files));
        return files;
    }

    @Override
    public List<SealedFile> sealed(Path directory) {
        List<SealedFile> files = new ArrayList<>();
        return Manifest.read(content(directory.resolve(MANIFEST)), files) ? List.copyOf(files) : List.of();
    }

    @Override
    public List<Message> verify(Path directory) {
        byte[] manifest = content(directory.resolve(MANIFEST));
        List<SealedFile> sealed = new ArrayList<>();
        if (!Manifest.read(manifest, sealed)) {
            return List.of(ReportingMessage.SEAL_MANIFEST.with(MANIFEST));
        }
        List<Message> faults = new ArrayList<>();
        if (!java.util.Arrays.equals(content(directory.resolve(SEAL)), sealOver(manifest, sealed))) {
            faults.add(ReportingMessage.SEAL_BROKEN.with(SEAL));
        }
        Map<String, Message> byName = new TreeMap<>();
        Map<String, Path> present = listed(directory);
        Map<String, Path> toHash = new TreeMap<>();
        Map<String, SealedFile> wanted = new TreeMap<>();
        for (SealedFile file : sealed) {
            wanted.put(file.file(), file);
            Path found = present.remove(file.file());
            if (found == null) {
                byName.put(file.file(), ReportingMessage.SEAL_MISSING.with(file.file()));
            } else {
                toHash.put(file.file(), found);
            }
        }
        for (String extra : present.keySet()) {
            byName.put(extra, ReportingMessage.SEAL_EXTRA.with(extra));
        }
        for (SealedFile now : hashed(directory, toHash, false)) {
            SealedFile then = wanted.get(now.file());
            if (then != null && (then.size() != now.size() || !then.sm3().equals(now.sm3()))) {
                byName.put(now.file(), ReportingMessage.SEAL_ALTERED.with(now.file()));
            }
        }
        faults.addAll(byName.values());
        return faults;
    }

    /** Everything below the folder that is not a folder, but for the seal's own two files; links count as files. */
    private static Map<String, Path> listed(Path directory) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .forEach(f -> files.put(directory.relativize(f).toString().replace('\\', '/'), f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.remove(MANIFEST);
        files.remove(SEAL);
        return files;
    }

    private List<SealedFile> hashed(Path directory, Map<String, Path> files, boolean countRows) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<SealedFile>> running = new ArrayList<>();
            files.forEach((name, path) -> running.add(workers.submit(() -> FileDigest.of(name, path, countRows))));
            List<SealedFile> done = new ArrayList<>(running.size());
            for (Future<SealedFile> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot hash the files of " + directory, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static byte[] sealOver(byte[] manifest, Collection<SealedFile> files) {
        long bytes = 0;
        long rows = 0;
        for (SealedFile file : files) {
            bytes += file.size();
            rows += file.rows().orElse(0);
        }
        String seal = "zhuxue-seal/1\nmanifest " + MANIFEST + "\nfiles " + files.size() + "\nbytes " + bytes + "\nrows "
                + rows + "\nsm3 " + FileDigest.sm3(manifest) + "\n";
        return seal.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, byte[] content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
