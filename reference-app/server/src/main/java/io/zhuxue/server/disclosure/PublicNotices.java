package io.zhuxue.server.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published notices as page, JSON and PDF for everybody, without signing in. What is not published, or is taken down, is
 * as if it were not there.
 */
@WebServlet("/public/notices/*")
public class PublicNotices extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/(\\d{1,12})\\.(html|json|pdf)");

    @Inject
    private NoticeDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(request.getPathInfo()));
        Optional<Path> file = name.matches()
                ? desk.published(Long.parseLong(name.group(1))).flatMap(notice -> desk.file(notice, name.group(2)))
                : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(NoticeFiles.TYPES.get(name.group(2)));
        response.setHeader("Content-Security-Policy", NoticeFiles.PAGE_POLICY);
        response.setContentLengthLong(Files.size(file.get()));
        Files.copy(file.get(), response.getOutputStream());
    }
}
