package io.zhuxue.core.policy.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A bundle of policy files in YAML that a module or a vendor contributes (政策数据来源); registered as a service.
 *
 * <p>The files of one source are read in the order of {@link #files()}; sources are read in the order of their names,
 * so that the same class path always gives the same book.
 */
public interface PolicySource {

    /** The name of the source, unique among the sources of a host. */
    String name();

    /** The names of its files, as messages show them. */
    List<String> files();

    /**
     * Opens one of its files, which the caller closes.
     *
     * @throws IOException when the file cannot be opened
     */
    InputStream open(String file) throws IOException;
}
