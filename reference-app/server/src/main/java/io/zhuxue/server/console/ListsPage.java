package io.zhuxue.server.console;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.province.PaymentRow;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.RejectRow;
import io.zhuxue.server.province.StateRow;
import io.zhuxue.server.province.UnaidedRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of payments, of students not aided, of rows not taken (清单). */
@Named("lists")
@RequestScoped
public class ListsPage {

    private static final int SIZE = 50;

    @Inject
    private Province province;

    @Inject
    private CurrentOfficer me;

    private String county = "";
    private String state = "";
    private String code = "";
    private String page = "";
    private final Once<Page<PaymentRow>> payments =
            new Once<>(() -> province.payments(me.get().scope(), county, state, Params.page(page), SIZE));
    private final Once<Page<UnaidedRow>> unaided =
            new Once<>(() -> province.unaided(me.get().scope(), county, Params.page(page), SIZE));
    private final Once<Page<RejectRow>> rejects =
            new Once<>(() -> province.rejects(me.get().scope(), code, Params.page(page), SIZE));

    /** The payment lines in each state. */
    public List<StateRow> getStates() {
        return province.overview(me.get().scope(), county).states();
    }

    public Page<PaymentRow> getPayments() {
        return payments.get();
    }

    public Page<UnaidedRow> getUnaided() {
        return unaided.get();
    }

    public Page<RejectRow> getRejects() {
        return rejects.get();
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = Params.text(county);
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Params.text(state);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = Params.text(code);
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = Params.text(page);
    }
}
