package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.server.ServerMessage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page was asked and what it tells (表单): the values of its form and address by name, one file, one notice. Every
 * page has the same one and none keeps fields of its own for them.
 */
@Named("form")
@RequestScoped
public class Form {

    @Inject
    private HttpServletRequest request;

    private final Map<String, @Nullable String> in = new HashMap<>();
    private @Nullable Part file;
    private String notice = "";
    private boolean refused;

    /** The values that a form binds, such as {@code #{form.in.term}}. */
    public Map<String, @Nullable String> getIn() {
        return in;
    }

    /** A value of the form, or else of the address; empty when there is none. */
    public String text(String name) {
        String value = in.get(name);
        return value == null ? Params.text(request.getParameter(name)).strip() : value.strip();
    }

    /** Sets what a field shows before anybody has typed. */
    void preset(String name, String value) {
        in.putIfAbsent(name, value);
    }

    /** Which page of a list is asked for, from 0. */
    int page() {
        return Params.page(text("page"));
    }

    /** The number of a task or run that is asked for. */
    Optional<Long> number(String name) {
        String text = text(name);
        return text.matches("\\d{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** All values of one name, such as of ticked boxes. */
    List<String> many(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** A day that was typed; another when there is none or it is no day. */
    LocalDate day(String name, LocalDate otherwise) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException noDay) {
            return otherwise;
        }
    }

    /** The file that was chosen, unless it is empty. */
    Optional<Part> chosen() {
        return Optional.ofNullable(file).filter(part -> part.getSize() > 0);
    }

    /** The file that was chosen; without one it tells so, as a refusal of its kind. */
    Optional<Part> chosenOr(ServerMessage refusal) {
        Optional<Part> part = chosen();
        if (part.isEmpty()) {
            refuse(refusal.with("没有选择文件"));
        }
        return part;
    }

    /** The name of a file as its sender calls it. */
    static String name(Part part) {
        return String.valueOf(part.getSubmittedFileName());
    }

    /** Tells that something is done. */
    void done(String what) {
        notice = what;
        refused = false;
    }

    /** Tells why something is not done. */
    void refuse(Message why) {
        notice = why.text();
        refused = true;
    }

    /** Tells what came of a step with many, as done or as not done. */
    void tell(boolean asRefusal, String what) {
        notice = what;
        refused = asRefusal;
    }

    /** Tells either. */
    void told(Optional<Message> refusal, String done) {
        refusal.ifPresentOrElse(this::refuse, () -> done(done));
    }

    /** Tells either, what is done in the words that it comes to. */
    <T> void told(Parsed<T> result, Function<T, String> done) {
        result.refusal().ifPresent(this::refuse);
        result.value().ifPresent(value -> done(done.apply(value)));
    }

    /**
     * Tells either; what was typed is cleared when it was taken, and stays when it has to be mended.
     *
     * @return true when it was taken
     */
    boolean took(Optional<Message> refusal, String done) {
        told(refusal, done);
        if (refusal.isEmpty()) {
            in.clear();
        }
        return refusal.isEmpty();
    }

    public String getNotice() {
        return notice;
    }

    public boolean isRefused() {
        return refused;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
