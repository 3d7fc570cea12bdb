package io.zhuxue.server.console;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Officer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The address without a page leads to the first page. */
@Named("home")
@RequestScoped
public class HomePage {

    @Inject
    private CurrentOfficer me;

    /** Goes to the first page. */
    public void open() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath()
                + me.officer().map(Officer::home).orElse("/login.xhtml"));
    }
}
