package io.zhuxue.batch;

import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.fact.spi.FactEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Where engines other than the built-in ones are found: on the class path, or in the folder of their module, whose
 * libraries the runnable jar does not carry.
 */
public final class Engines {

    private Engines() {}

    /**
     * Where an engine's classes are.
     *
     * @throws Refusal when it is that of the cluster, which is nowhere to be found
     */
    static ClassLoader loader(String engine) {
        ClassLoader own = Engines.class.getClassLoader();
        if (engine.equals("duckdb")) {
            return own;
        }
        ClassLoader loader = ofModule("cluster");
        if (engine.equals("spark")
                && loader == own
                && ServiceLoader.load(FactEngine.class, own).stream().findAny().isEmpty()) {
            throw new Refusal(FlowMessage.NO_CLUSTER.with());
        }
        return loader;
    }

    /**
     * The classes of a module that is built by itself, with our own: from the folder that {@code zhuxue.MODULE} names,
     * one beside the runnable jar, or where the module's build puts it; our own alone when there is no such folder.
     */
    public static ClassLoader ofModule(String module) {
        ClassLoader own = Engines.class.getClassLoader();
        for (Path home : homes(module)) {
            List<URL> jars = jars(home);
            if (!jars.isEmpty()) {
                ClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), own);
                Thread.currentThread().setContextClassLoader(loader);
                return loader;
            }
        }
        return own;
    }

    private static List<Path> homes(String module) {
        List<Path> homes = new ArrayList<>();
        String told = System.getProperty("zhuxue." + module);
        if (told != null) {
            homes.add(Path.of(told));
        }
        try {
            Path jar = Path.of(Engines.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            homes.add(jar.resolveSibling(module));
            homes.add(
                    jar.resolveSibling("../../" + module + "/target/" + module).normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return homes;
    }

    private static List<URL> jars(Path home) {
        List<URL> urls = new ArrayList<>();
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.list(home)) {
                for (Path jar : files.filter(f -> f.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    urls.add(jar.toUri().toURL());
                }
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return urls;
    }
}
