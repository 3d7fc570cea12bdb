package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.safety.Recall;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.safety.IncidentDesk;
import io.zhuxue.server.safety.IncidentRow;
import io.zhuxue.server.safety.RecallDesk;
import io.zhuxue.server.safety.RecallRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents and recalls (食品安全事件与召回): steps against the clock, and one click that stops a batch in every school. */
@Named("safety")
@RequestScoped
public class SafetyPage {

    private static final int MOST_STOPS = 300;

    @Inject
    private IncidentDesk incidents;

    @Inject
    private RecallDesk recalls;

    @Inject
    private CountySchools schools;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private @Nullable Recall found;
    private boolean called;

    private final Once<List<IncidentRow>> incidentsKnown = new Once<>(() -> incidents.incidents(me.get()));

    private final Once<List<RecallRow>> recallsKnown = new Once<>(() -> recalls.recalls(me.get()));

    public void report() {
        Parsed<String> made =
                incidents.report(me.get(), text("number"), text("school"), text("noticed"), text("meal"), text("ill"));
        told(made.refusal(), "事件已登记，请在时限内完成四项处置。");
    }

    public void step(String number, String step) {
        told(incidents.step(me.get(), number, step, text("when")), "处置已登记。");
    }

    public void count(String number) {
        told(incidents.count(me.get(), number, text("ill")), "人数已更新。");
    }

    public void close(String number) {
        told(incidents.close(me.get(), number, text("words")), "已结案。");
    }

    private RecallDesk.Asked asked() {
        return new RecallDesk.Asked(text("recall"), text("supplier"), text("food"), text("batches"), text("reason"));
    }

    /** Looks what a recall would reach; nothing is held by it. */
    public void search() {
        called = true;
        Parsed<Recall> reached = recalls.search(me.get(), asked());
        reached.refusal().ifPresent(form::refuse);
        found = reached.value().orElse(null);
    }

    /** Calls it back, once the officer has ticked that it is meant. */
    public void call() {
        if (!text("sure").equals("on")) {
            search();
            form.refuse(ServerMessage.BAD_SAFETY.with("请先核对下列批次并勾选确认"));
            return;
        }
        Parsed<Integer> held = recalls.call(me.get(), asked());
        called = true;
        held.refusal().ifPresent(form::refuse);
        held.value().ifPresent(count -> told(Optional.empty(), "召回已发出，封存" + count + "个批次。"));
    }

    public void letGo(String number, String lot) {
        told(recalls.letGo(me.get(), number, lot, text("words")), "已解封，经过保留。");
    }

    public void end(String number) {
        told(recalls.end(me.get(), number, text("words")), "召回已结束。");
    }

    private String text(String name) {
        return form.text(name);
    }

    private void told(Optional<Message> refusal, String done) {
        form.took(refusal, done);
        incidentsKnown.forget();
        recallsKnown.forget();
    }

    /** True for those who write here: an office of a county, or a school. */
    public boolean isWorks() {
        return me.get().countyOrSchoolMay(Action.KEEP_RECORDS);
    }

    /** True for an office of a county. */
    public boolean isCounty() {
        return me.get().countyMay(Action.KEEP_RECORDS);
    }

    /** True for who closes, ends and lets go. */
    public boolean isDecides() {
        return me.get().countyMay(Action.APPROVE);
    }

    public List<SchoolProfile> getSchools() {
        return schools.schools(me.get());
    }

    public List<IncidentRow> getIncidents() {
        return incidentsKnown.get();
    }

    public List<RecallRow> getRecalls() {
        return recallsKnown.get();
    }

    /** True when a search has found something, and while the call that follows it comes in. */
    public boolean isFound() {
        return found != null || (!called && !form.text("recall:call").isEmpty());
    }

    /** What the search found. */
    public @Nullable Recall getReach() {
        return found;
    }

    /** The lots that would be held or are used up, as many as a page bears. */
    public List<Recall.Stop> getStops() {
        Recall known = found;
        return known == null
                ? List.of()
                : known.stops().stream().limit(MOST_STOPS).toList();
    }
}
