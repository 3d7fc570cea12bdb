package io.zhuxue.server.console;

import io.zhuxue.core.privacy.Masking;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.form.FormColumn;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.figures.Behind;
import io.zhuxue.server.figures.FigureDesk;
import io.zhuxue.server.figures.FigureTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The four precisions and every other indicator of the user's place (四个精准与指标), down to the students behind a figure. */
@Named("figures")
@RequestScoped
public class FiguresPage {

    private static final int MOST_ROWS = 200;
    private static final int WHOLE = 10_000;

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("item", "对象"),
            Map.entry("person", "学生"),
            Map.entry("school", "学校标识码"),
            Map.entry("level", "困难等级"),
            Map.entry("paid_level", "发放等级"),
            Map.entry("recognised_level", "认定等级"),
            Map.entry("recognised_school", "认定学校"),
            Map.entry("basis", "认定依据"),
            Map.entry("rule", "规则"),
            Map.entry("instalment", "期次"),
            Map.entry("state", "状态"),
            Map.entry("reason", "原因"),
            Map.entry("due_on", "应发日"),
            Map.entry("settled_on", "到账日"),
            Map.entry("amount_fen", "金额（元）"),
            Map.entry("lines_fen", "支付行金额（元）"),
            Map.entry("central_fen", "中央（元）"),
            Map.entry("province_fen", "省级（元）"),
            Map.entry("city_fen", "市级（元）"),
            Map.entry("county_fen", "县级（元）"),
            Map.entry("programmes", "项目数"),
            Map.entry("programme", "资助项目"),
            Map.entry("register_group", "名单类别"),
            Map.entry("register_row", "名单行"),
            Map.entry("method", "比对方式"),
            Map.entry("outcome", "结果"),
            Map.entry("column_name", "栏"),
            Map.entry("file", "文件"),
            Map.entry("code", "代码"),
            Map.entry("times", "次数"));

    @Inject
    private FigureDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private Words words;

    @Inject
    private Places places;

    @Inject
    private CurrentOfficer me;

    private final Once<Map<String, Integer>> rates =
            new Once<>(() -> desk.rates(me.get(), Set.copyOf(FigureDesk.PRECISIONS), frame.day()));
    private final Once<List<Indicator>> offered = new Once<>(() -> desk.offered(me.get()));
    private final Once<Optional<FigureTable>> table =
            new Once<>(() -> desk.table(me.get(), form.text("id"), frame.day()));
    private final Once<Optional<Behind>> behind =
            new Once<>(() -> desk.behind(me.get(), form.text("id"), asked(), frame.day(), MOST_ROWS));

    /** The indicators of the place. */
    public List<Indicator> getOffered() {
        return offered.get();
    }

    /** The four precisions, those that are defined. */
    public List<Indicator> getPrecisions() {
        return FigureDesk.PRECISIONS.stream()
                .flatMap(id -> getOffered().stream().filter(each -> each.id().equals(id)))
                .toList();
    }

    /** A precision of the place in percent, or a dash where there is nothing to measure yet. */
    public String rate(Indicator precision) {
        Integer rate = rates.get().get(precision.id());
        return rate == null ? "—" : FormColumn.Kind.RATE.plain(new Cell.Whole(rate)) + "%";
    }

    /** True when a precision is below the whole. */
    public boolean isShort(Indicator precision) {
        return rates.get().getOrDefault(precision.id(), WHOLE) < WHOLE;
    }

    /** The table that is open: one, or none. */
    public List<FigureTable> getTables() {
        return table.get().stream().toList();
    }

    /** The words of a cell of the open table. */
    public String text(FormColumn column, Cell cell) {
        return switch (column.kind()) {
            case TERM -> words.term(cell.toString());
            case REGION -> places.name(cell.toString());
            case STAGE -> words.stage(cell.toString());
            case PROGRAMME -> words.programme(cell.toString());
            case LEVEL -> words.level(cell.toString());
            case GROUP -> words.group(cell.toString());
            case STATE -> words.state(cell.toString());
            case COUNT -> words.count(cell.whole());
            case YUAN -> words.yuan(cell.whole());
            case RATE -> cell instanceof Cell.Whole ? column.kind().plain(cell) + "%" : "—";
            default -> cell.toString();
        };
    }

    /** The page's address with the rows behind a row of the open table. */
    public String behind(FigureTable open, List<Cell> row) {
        return open.where(row).entrySet().stream()
                .map(each -> "&w." + each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "", "figures.xhtml?id=" + open.indicator().id() + "&behind=1", "#behind"));
    }

    /** The rows behind the figure that was asked for: one list, or none. */
    public List<Behind> getDetails() {
        return form.text("behind").isEmpty() ? List.of() : behind.get().stream().toList();
    }

    private Map<String, String> asked() {
        Map<String, String> where = new LinkedHashMap<>();
        table.get()
                .ifPresent(open -> open.indicator().dimensions().forEach(name -> {
                    String value = form.text("w." + name);
                    if (!value.isEmpty()) {
                        where.put(name, value);
                    }
                }));
        return where;
    }

    /** The heading of a column of the rows behind. */
    public String heading(String column) {
        return table.get().stream()
                .flatMap(open -> open.indicator().columns().stream())
                .filter(each -> each.name().equals(column))
                .map(FormColumn::title)
                .findFirst()
                .orElse(COLUMNS.getOrDefault(column, column));
    }

    /** The words of a cell of the rows behind, by the name of its column. */
    public String words(String column, Cell cell) {
        if (cell instanceof Cell.Whole fen && column.endsWith("_fen")) {
            return words.yuan(fen.value());
        }
        String text = cell.toString();
        return switch (column) {
            case "term" -> words.term(text);
            case "region" -> places.name(text);
            case "stage" -> words.stage(text);
            case "programme" -> words.programme(text);
            case "level", "paid_level", "recognised_level" -> words.level(text);
            case "register_group" -> words.group(text);
            case "method" -> words.method(text);
            case "state", "reason", "outcome" -> words.state(text);
            default -> text.matches("[0-9a-f]{32,64}") ? text.substring(0, 12) + "…" : text;
        };
    }

    /** The student of a cell: one, or none. */
    public List<Behind.Known> student(Behind rows, Cell cell) {
        return Optional.ofNullable(rows.students().get(cell.toString())).stream()
                .map(known -> new Behind.Known(known.person(), Masking.name(known.name())))
                .toList();
    }
}
