package io.zhuxue.identification.roster;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.intake.Codes;
import io.zhuxue.identification.intake.Intake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the table of schools. */
final class DefaultSchoolReader implements SchoolReader {

    private static final List<Column> COLUMNS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("name", "学校名称"),
            Column.required("region", "所在地"),
            Column.required("ownership", "办学性质"),
            Column.required("affiliation", "隶属"),
            Column.optional("nutrition", "营养改善计划"),
            Column.optional("meal_mode", "供餐模式"),
            Column.optional("fee_shs", "当地公办普高学杂费"),
            Column.optional("fee_voc", "当地公办中职学费"),
            Column.optional("private_fee", "民办实收"));

    private static final Map<String, School.Ownership> OWNERSHIP = Codes.of(School.Ownership.values());
    private static final Map<String, School.Affiliation> AFFILIATION = Codes.of(School.Affiliation.values());
    private static final Map<String, School.NutritionPlan> NUTRITION = Codes.of(School.NutritionPlan.values());
    private static final Map<String, School.MealMode> MEAL_MODE = Codes.of(School.MealMode.values());
    private static final RegionCode NOWHERE = new RegionCode("000000");

    @Override
    public List<School> read(TableSource schools, Consumer<? super Rejection> refused) {
        List<School> taken = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Intake intake = new Intake(schools.name(), COLUMNS);
        schools.read(COLUMNS, row -> {
            intake.turnTo(row);
            School school = school(intake);
            if (intake.clean() && codes.contains(school.code())) {
                intake.report(0, IdentificationMessage.DUPLICATE_KEY);
            }
            if (intake.clean()) {
                codes.add(school.code());
                taken.add(school);
            } else {
                intake.refuse(refused);
            }
        });
        return List.copyOf(taken);
    }

    private static School school(Intake intake) {
        intake.required(2);
        return new School(
                intake.key(0),
                intake.required(1),
                intake.region(2).orElse(NOWHERE),
                intake.requiredCode(3, OWNERSHIP, School.Ownership.PUBLIC),
                intake.requiredCode(4, AFFILIATION, School.Affiliation.LOCAL),
                intake.code(5, NUTRITION, School.NutritionPlan.NONE),
                intake.code(6, MEAL_MODE, School.MealMode.NONE),
                intake.money(7).orElse(Money.ZERO),
                intake.money(8).orElse(Money.ZERO),
                intake.money(9));
    }
}
