package io.zhuxue.server.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was decided about one student, and from what (一生一档): the trace from register row to money. Group
 * kinds, basis and explanation are still sealed here.
 */
public record StudentFile(
        Person person,
        String schoolName,
        List<Link> links,
        List<Recognition> recognitions,
        List<Entitlement> entitlements,
        List<PaymentRow> payments,
        List<RejectRow> rejects,
        List<String> unaidedReasons) {

    public StudentFile {
        links = List.copyOf(links);
        recognitions = List.copyOf(recognitions);
        entitlements = List.copyOf(entitlements);
        payments = List.copyOf(payments);
        rejects = List.copyOf(rejects);
        unaidedReasons = List.copyOf(unaidedReasons);
    }

    /** The student as the roster has her. */
    public record Person(
            String personRef,
            String schoolCode,
            String studentNoMasked,
            String studentNoSealed,
            String region,
            String name,
            String idType,
            String idMasked,
            String idSealed,
            String sex,
            @Nullable LocalDate birthDate,
            String stage,
            int grade,
            String className,
            boolean boarding,
            String homeRegion,
            String homeKind,
            String majorKind,
            boolean fullTime,
            String status,
            String phoneSealed,
            String accountKind,
            String accountMasked,
            String accountSealed,
            String needLevel) {}

    /** A register row that was linked to the student. */
    public record Link(String groupSealed, long registerRow, String method, String score, String status) {}

    /** The level and its ground. */
    public record Recognition(String needLevel, String basisSealed, String explanationSealed) {}

    /** What is due of one programme in the term, who bears it, by which rule of which document; in fen. */
    public record Entitlement(
            String programme,
            String term,
            long amountFen,
            long centralFen,
            long provinceFen,
            long cityFen,
            long countyFen,
            String ruleName,
            String citation) {}
}
