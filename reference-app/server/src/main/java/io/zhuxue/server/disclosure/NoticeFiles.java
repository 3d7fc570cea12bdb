package io.zhuxue.server.disclosure;

import java.util.Map;

/** How the files of a notice are sent (公示文件). */
public final class NoticeFiles {

    /** The type of each format. */
    public static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "json", "application/json; charset=UTF-8",
            "pdf", "application/pdf");

    /** A notice is a page by itself with its styles within; it may hold nothing else. */
    public static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private NoticeFiles() {}
}
