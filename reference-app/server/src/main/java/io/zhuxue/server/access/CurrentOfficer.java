package io.zhuxue.server.access;

import io.zhuxue.core.access.Action;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The user of this request (当前用户). */
@Named("me")
@RequestScoped
public class CurrentOfficer {

    @Inject
    private HttpServletRequest request;

    /** The user, if the request has proven one. */
    public Optional<Officer> officer() {
        if (request.getAttribute(SignIn.OFFICER) instanceof Officer officer) {
            return Optional.of(officer);
        }
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Officer) session.getAttribute(SignIn.OFFICER));
    }

    /** The user; only for places behind the sign-in. */
    public Officer get() {
        return officer().orElseThrow(() -> new IllegalStateException("behind the sign-in there is a user"));
    }

    /** True when somebody has signed in. */
    public boolean isSignedIn() {
        return officer().isPresent();
    }

    /** True unless the user teaches one class. */
    public boolean isWiderThanClass() {
        return officer().map(Officer::widerThanClass).orElse(false);
    }

    /** True when the user's role includes an action, by its name. */
    public boolean may(String action) {
        return officer().map(officer -> officer.may(Action.valueOf(action))).orElse(false);
    }

    /** True when the user may load and start runs for the whole province. */
    public boolean isProvincial() {
        return officer().map(Officer::provincial).orElse(false);
    }

    /** Opens the session of a user under a new session id, so that an id known before is worth nothing. */
    public void enter(Officer officer) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(SignIn.OFFICER, officer);
    }

    /** Ends the session. */
    public void leave() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
