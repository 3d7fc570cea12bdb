package io.zhuxue.server.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The way out (退出), the same from every page and after every mishap. The cookie of the session is not sent with a post
 * from a foreign page, so that nobody else can sign a user out.
 */
@WebServlet("/leave")
public class Leave extends HttpServlet {

    @Inject
    private CurrentOfficer me;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        me.leave();
        response.sendRedirect(request.getContextPath() + "/login.xhtml");
    }
}
