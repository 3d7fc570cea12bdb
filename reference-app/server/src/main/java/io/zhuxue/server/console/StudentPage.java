package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.Masking;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Openings;
import io.zhuxue.server.access.Sealed;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.province.PaymentRow;
import io.zhuxue.server.province.StudentFile;
import io.zhuxue.server.province.Students;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The file of one student (学生档案): everything decided and from what; sealed fields only after a purpose is given. */
@Named("student")
@RequestScoped
public class StudentPage {

    @Inject
    private Students students;

    @Inject
    private Vault vault;

    @Inject
    private Openings openings;

    @Inject
    private CurrentOfficer me;

    @Inject
    private HttpServletRequest request;

    private String ref = "";
    private String purpose = "";
    private String refusal = "";
    private boolean opened;
    private @Nullable StudentFile file;

    /** The reference is there before the form is read, whose parts depend on the student. */
    @PostConstruct
    void readRef() {
        ref = Params.text(request.getParameter("ref"));
    }

    /** Finds the student; a reference outside the area is as if it were not there. */
    public void look() throws IOException {
        if (found().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Opens the sealed fields for this one answer. */
    public void open() {
        StudentFile.Person person = getFile().person();
        Area area = Area.schoolClass(
                RegionCode.parse(person.region()).orThrow(),
                person.schoolCode(),
                person.className().isEmpty() ? "-" : person.className());
        Optional<Message> why = openings.ask(me.get(), ref, area, purpose);
        refusal = why.map(Message::text).orElse("");
        opened = why.isEmpty();
    }

    public StudentFile getFile() {
        return found().orElseThrow(() -> new IllegalStateException("look() comes first"));
    }

    /** All that is due in the term, in fen. */
    public long getDueFen() {
        return getFile().entitlements().stream()
                .mapToLong(StudentFile.Entitlement::amountFen)
                .sum();
    }

    /** What has arrived, in fen. */
    public long getPaidFen() {
        return fen(line -> line.state().equals("PAID"));
    }

    /** What is on its way or still to be paid, in fen. */
    public long getOpenFen() {
        return fen(line -> !line.state().equals("PAID"));
    }

    private long fen(Predicate<PaymentRow> lines) {
        return getFile().payments().stream()
                .filter(lines)
                .mapToLong(PaymentRow::amountFen)
                .sum();
    }

    private Optional<StudentFile> found() {
        if (file == null) {
            file = students.file(me.get().scope(), ref).orElse(null);
        }
        return Optional.ofNullable(file);
    }

    /** A sealed group, basis or explanation in clear; only asked for when opened. */
    public String clear(String kind, String sealed) {
        return opened ? vault.open(Sealed.valueOf(kind), ref, sealed).value().orElse("（无法解密）") : "";
    }

    public String getShownName() {
        String name = getFile().person().name();
        return opened ? name : Masking.name(name);
    }

    public String getClearId() {
        return clear("ID", getFile().person().idSealed());
    }

    public String getClearNumber() {
        return clear("STUDENT_NO", getFile().person().studentNoSealed());
    }

    public String getClearAccount() {
        return clear("ACCOUNT", getFile().person().accountSealed());
    }

    public String getClearPhone() {
        return clear("PHONE", getFile().person().phoneSealed());
    }

    public boolean isOpened() {
        return opened;
    }

    public String getRefusal() {
        return refusal;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = Params.text(purpose);
    }

    public String getRef() {
        return ref;
    }
}
