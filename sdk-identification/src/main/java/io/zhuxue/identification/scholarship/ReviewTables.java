package io.zhuxue.identification.scholarship;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Intake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reading of the two tables that an assignment starts from; a faulty row is refused with its cells. */
public final class ReviewTables {

    private static final int MOST = 100_000;

    private static final List<Column> FILES = List.of(
            Column.required("file_id", "材料编号"),
            Column.required("school_code", "学校标识码"),
            Column.required("province", "省份"));

    private static final List<Column> EXPERTS = List.of(
            Column.required("expert_id", "专家编号"),
            Column.required("school_code", "学校标识码"),
            Column.required("province", "省份"),
            Column.required("capacity", "可评份数"),
            Column.optional("conflicts", "回避"));

    private ReviewTables() {}

    /** The files of a table, in order. */
    public static List<ReviewFile> files(TableSource table, Consumer<? super Rejection> refused) {
        List<ReviewFile> files = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Intake intake = new Intake(table.name(), FILES);
        table.read(FILES, row -> {
            intake.turnTo(row);
            ReviewFile file = new ReviewFile(intake.required(0), intake.required(1), intake.required(2));
            if (intake.clean() && !ids.add(file.id())) {
                intake.report(0, IdentificationMessage.DUPLICATE_KEY);
            }
            if (intake.clean()) {
                files.add(file);
            } else {
                intake.refuse(refused);
            }
        });
        return files;
    }

    /** The experts of a table, in order. Conflicts are school codes or file numbers with semicolons between them. */
    public static List<ReviewExpert> experts(TableSource table, Consumer<? super Rejection> refused) {
        List<ReviewExpert> experts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Intake intake = new Intake(table.name(), EXPERTS);
        table.read(EXPERTS, row -> {
            intake.turnTo(row);
            intake.required(3);
            ReviewExpert expert = new ReviewExpert(
                    intake.required(0),
                    intake.required(1),
                    intake.required(2),
                    intake.number(3, 0, MOST, 0),
                    conflicts(intake.text(4)));
            if (intake.clean() && !ids.add(expert.id())) {
                intake.report(0, IdentificationMessage.DUPLICATE_KEY);
            }
            if (intake.clean()) {
                experts.add(expert);
            } else {
                intake.refuse(refused);
            }
        });
        return experts;
    }

    private static Set<String> conflicts(String text) {
        Set<String> conflicts = new HashSet<>();
        for (String part : text.split("[;；]", -1)) {
            if (!part.isBlank()) {
                conflicts.add(part.strip());
            }
        }
        return conflicts;
    }
}
