package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.watch.WatchState;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Openings;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.watch.WatchCount;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.watch.WatchRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The watch list (应助尽助): everybody in a register, each in one state with its reason; the groups only for a purpose. */
@Named("watch")
@RequestScoped
public class WatchPage {

    private static final int SIZE = 50;

    @Inject
    private WatchList watch;

    @Inject
    private Vault vault;

    @Inject
    private Openings openings;

    @Inject
    private CurrentOfficer me;

    @Inject
    private HttpServletRequest request;

    private String kind = "";
    private String school = "";
    private String page = "";
    private String person = "";
    private String purpose = "";
    private String refusal = "";
    private boolean opened;
    private @Nullable Page<WatchRow> list;
    private @Nullable List<WatchCount> counts;
    private @Nullable Optional<WatchRow> one;

    /** The person is there before the form is read, whose parts depend on her. */
    @PostConstruct
    void readPerson() {
        person = Params.text(request.getParameter("person"));
    }

    public List<WatchCount> getCounts() {
        List<WatchCount> known = counts;
        if (known == null) {
            known = watch.counts(me.get().scope());
            counts = known;
        }
        return known;
    }

    public Page<WatchRow> getList() {
        Page<WatchRow> known = list;
        if (known == null) {
            known = watch.find(me.get().scope(), kind, school, Params.page(page), SIZE);
            list = known;
        }
        return known;
    }

    /** True when a person inside the area is looked at. */
    public boolean isLooking() {
        return one().isPresent();
    }

    public WatchRow getOne() {
        return one().orElseThrow();
    }

    private Optional<WatchRow> one() {
        Optional<WatchRow> known = one;
        if (known == null) {
            known = person.isEmpty() ? Optional.empty() : watch.one(me.get().scope(), person);
            one = known;
        }
        return known;
    }

    /** Opens groups and register rows for this one answer. */
    public void open() {
        WatchRow row = getOne();
        Optional<Message> why = openings.ask(me.get(), row.watched(), area(row), purpose);
        refusal = why.map(Message::text).orElse("");
        opened = why.isEmpty();
    }

    private static Area area(WatchRow row) {
        if (row.region().isEmpty()) {
            return Area.nation();
        }
        RegionCode county = RegionCode.parse(row.region()).orThrow();
        return row.schoolCode().isEmpty() ? Area.of(county) : Area.school(county, row.schoolCode());
    }

    public String getGroups() {
        return opened
                ? vault.open(Sealed.GROUP, person, getOne().groupsSealed())
                        .value()
                        .orElse("（无法解密）")
                : "";
    }

    public String getOrigin() {
        return opened
                ? vault.open(Sealed.BASIS, person, getOne().originSealed())
                        .value()
                        .orElse("（无法解密）")
                : "";
    }

    /** A state in words. */
    public String state(String code) {
        return WatchState.Kind.valueOf(code).chineseName();
    }

    /** True for a state in which somebody still has to do something. */
    public boolean isOpen(String code) {
        return WatchState.Kind.valueOf(code).open();
    }

    public boolean isOpened() {
        return opened;
    }

    public String getRefusal() {
        return refusal;
    }

    public String getPerson() {
        return person;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = Params.text(purpose);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = Params.text(kind);
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(@Nullable String school) {
        this.school = Params.text(school);
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = Params.text(page);
    }
}
