package io.zhuxue.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * How a request proves who sends it: the console by the session that the sign-in page opened, a program by HTTP Basic.
 * Without proof a page leads to the sign-in page and the interface answers 401.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    /** The attribute of the session, and of the request, that holds the user. */
    static final String OFFICER = "zhuxue.officer";

    @Inject
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Officer> officer = fromSession(request).or(() -> fromHeader(request));
        if (officer.isPresent()) {
            request.setAttribute(OFFICER, officer.get());
            return context.notifyContainerAboutLogin(
                    officer.get().account(), Set.of(officer.get().role().name()));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return refuse(request, response, context);
    }

    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isInterface(request)) {
            return Unsigned.answer(response, context);
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return context.redirect(
                request.getContextPath() + "/login.xhtml?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    private static Optional<Officer> fromSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Officer) session.getAttribute(OFFICER));
    }

    private Optional<Officer> fromHeader(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : accounts.signIn(pair.substring(0, colon), pair.substring(colon + 1))
                            .value();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isInterface(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** The 401 of the interface, as problem JSON. */
    private static final class Unsigned {
        static AuthenticationStatus answer(HttpServletResponse response, HttpMessageContext context) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Basic realm=\"zhuxue\", charset=\"UTF-8\"");
            response.setContentType("application/problem+json;charset=UTF-8");
            try {
                response.getWriter().write("{\"status\":401,\"code\":\"SIGN_IN\",\"title\":\"请先登录。\"}");
            } catch (IOException gone) {
                return AuthenticationStatus.SEND_FAILURE;
            }
            return AuthenticationStatus.SEND_FAILURE;
        }
    }
}
