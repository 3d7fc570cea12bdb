package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Officer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The sign-in page (登录). */
@Named("login")
@RequestScoped
public class LoginPage {

    @Inject
    private Accounts accounts;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    @Inject
    private Settings settings;

    private String account = "";
    private String password = "";
    private String next = "";
    private String failure = "";

    /** Checks name and password and goes on to the page that was wanted. */
    public void enter() throws IOException {
        Parsed<Officer> officer = accounts.signIn(account.strip(), password);
        password = "";
        if (officer.refusal().isPresent()) {
            audit.add("-", "SIGN_IN_FAILED", "", "");
            failure = officer.refusal().get().text();
            return;
        }
        me.enter(officer.orThrow());
        audit.add(officer.orThrow().account(), "SIGN_IN", "", "");
        go(next.startsWith("/console/") ? next : officer.orThrow().home());
    }

    /** The accounts shown on a training server; none elsewhere. */
    public List<Officer> getTraining() {
        return settings.training() ? accounts.training() : List.of();
    }

    /** The password of the training accounts. */
    public String getTrainingPassword() {
        return settings.training() ? Accounts.TRAINING_PASSWORD : "";
    }

    private static void go(String path) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getFailure() {
        return failure;
    }
}
