package io.zhuxue.server.console;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Stage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.province.CountyRow;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.SchoolRow;
import io.zhuxue.server.province.StudentFilter;
import io.zhuxue.server.province.StudentRow;
import io.zhuxue.server.province.Students;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of students (学生). Conditions without personal data stand in the address; a name or an ID number is posted, so
 * that it stays out of histories and logs.
 */
@Named("students")
@RequestScoped
public class StudentsPage {

    @Inject
    private Students students;

    @Inject
    private Province province;

    @Inject
    private Vault vault;

    @Inject
    private CurrentOfficer me;

    private String county = "";
    private String school = "";
    private String stage = "";
    private String level = "";
    private String aided = "";
    private String page = "";
    private String sought = "";
    private final Once<Page<StudentRow>> list =
            new Once<>(() -> students.find(me.get().scope(), filter()));

    /** Looks for a name or a full ID number. */
    public void find() {
        list.forget();
    }

    /** The page of students asked for. */
    public Page<StudentRow> getList() {
        return list.get();
    }

    private StudentFilter filter() {
        String asked = sought.strip();
        boolean number = asked.chars().anyMatch(Character::isDigit);
        return new StudentFilter(
                county,
                school,
                stage,
                level,
                number ? "" : asked,
                number ? vault.token(asked.toUpperCase(Locale.ROOT)) : "",
                "true".equals(aided),
                Params.page(page));
    }

    /** The conditions as they stand in an address, for further pages and exports. */
    public String getQuery() {
        return Params.query("county", county, "school", school, "stage", stage, "level", level, "aided", aided);
    }

    /** The counties to choose from. */
    public List<String> getCounties() {
        return province.overview(me.get().scope(), "").counties().stream()
                .map(CountyRow::region)
                .toList();
    }

    public List<String> getStages() {
        return Arrays.stream(Stage.values()).map(Enum::name).toList();
    }

    public List<String> getLevels() {
        return Arrays.stream(NeedLevel.values()).map(Enum::name).toList();
    }

    /** The name of the school the list is narrowed to; blank when it is not. */
    public String getSchoolName() {
        return chosen().map(SchoolRow::name).orElse("");
    }

    /** The county the list is narrowed to, by itself or by its school. */
    public String getPlace() {
        return chosen().map(SchoolRow::region).orElse(county);
    }

    private Optional<SchoolRow> chosen() {
        return school.isEmpty()
                ? Optional.empty()
                : province.schools(me.get().scope(), "").stream()
                        .filter(row -> row.schoolCode().equals(school))
                        .findFirst();
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(@Nullable String county) {
        this.county = Params.text(county);
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(@Nullable String school) {
        this.school = Params.text(school);
    }

    public String getStage() {
        return stage;
    }

    public void setStage(@Nullable String stage) {
        this.stage = Params.text(stage);
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = Params.text(level);
    }

    public String getAided() {
        return aided;
    }

    public void setAided(@Nullable String aided) {
        this.aided = Params.text(aided);
    }

    public String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = Params.text(page);
    }

    public String getSought() {
        return sought;
    }

    public void setSought(@Nullable String sought) {
        this.sought = Params.text(sought);
    }
}
