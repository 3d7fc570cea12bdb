package io.zhuxue.identification.register;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Intake;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Reads registers. */
final class DefaultRegisterReader implements RegisterReader {

    private static final int ID_NO = 0;
    private static final int NAME = 1;
    private static final int HOUSEHOLD = 2;
    private static final int RELATION = 3;
    private static final int REGION = 4;
    private static final int SINCE = 5;
    private static final int UNTIL = 6;
    private static final int RISK_REMOVED = 7;
    private static final int BIRTH_DATE = 8;

    private static final List<Column> COLUMNS = List.of(
            Column.required("id_no", "证件号码"),
            Column.required("name", "姓名"),
            Column.optional("household_no", "户编号"),
            Column.optional("relation", "与户主关系"),
            Column.optional("region", "所在地"),
            Column.optional("since", "认定日期"),
            Column.required("until", "退出日期"),
            Column.optional("risk_removed", "风险是否消除"),
            Column.optional("birth_date", "出生日期"));

    @Override
    public void read(
            TableSource register,
            SpecialGroup group,
            Consumer<? super RegisterEntry> taken,
            Consumer<? super Rejection> refused) {
        if (group == SpecialGroup.CJZ) {
            throw new IllegalArgumentException("CJZ has no register of its own");
        }
        Intake intake = new Intake(register.name(), COLUMNS);
        register.read(COLUMNS, row -> {
            intake.turnTo(row);
            RegisterEntry entry = entry(group, row.number(), intake);
            if (intake.clean()) {
                taken.accept(entry);
            } else {
                intake.refuse(refused);
            }
        });
    }

    private static RegisterEntry entry(SpecialGroup group, long row, Intake intake) {
        String idNo = intake.text(ID_NO);
        String name = intake.text(NAME);
        if (idNo.isEmpty() && name.isEmpty()) {
            intake.report(NAME, IdentificationMessage.MISSING);
        }
        boolean riskStated = RegisterEntry.statesRisk(group);
        if (riskStated) {
            intake.required(RISK_REMOVED);
        }
        return new RegisterEntry(
                group,
                row,
                idNo,
                name,
                intake.text(HOUSEHOLD),
                intake.text(RELATION),
                intake.region(REGION),
                intake.date(SINCE, LocalDate.MIN),
                intake.date(UNTIL, LocalDate.MAX),
                riskStated && intake.flag(RISK_REMOVED, false),
                intake.date(BIRTH_DATE, LocalDate.MIN));
    }
}
