package io.zhuxue.identification.assessment;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.IdentificationMessage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads rules of assessment from YAML. */
final class RuleFile {

    private static final List<NeedLevel> LEVELS = List.of(NeedLevel.SPECIAL, NeedLevel.HARD, NeedLevel.GENERAL);

    private final String file;

    private RuleFile(String file) {
        this.file = file;
    }

    static List<AssessmentRules> read(String file, String yaml) {
        RuleFile reader = new RuleFile(file);
        try {
            List<AssessmentRules> rules = new ArrayList<>();
            for (Object each :
                    reader.list(new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml), "文件")) {
                rules.add(reader.rules(reader.map(each, "规则")));
            }
            if (rules.isEmpty()) {
                throw reader.bad("没有任何规则");
            }
            rules.sort(Comparator.comparing(AssessmentRules::from));
            return List.copyOf(rules);
        } catch (YamlEngineException e) {
            throw reader.bad("不是合法的YAML");
        } catch (DateTimeException e) {
            throw reader.bad("日期应写作2018-10-30");
        } catch (IllegalArgumentException e) {
            throw reader.bad("等级或群体代码无法识别");
        }
    }

    private AssessmentRules rules(Map<?, ?> node) {
        Map<?, ?> registers = map(node.get("registers"), "registers");
        Map<NeedLevel, Integer> cuts = new EnumMap<>(NeedLevel.class);
        map(node.get("cuts"), "cuts")
                .forEach((level, cut) -> cuts.put(NeedLevel.valueOf(text(level, "cuts")), number(cut, "cuts")));
        Map<SpecialGroup, NeedLevel> levels = new EnumMap<>(SpecialGroup.class);
        for (NeedLevel level : LEVELS) {
            Object groups = registers.get(level.name());
            if (groups != null) {
                list(groups, "registers")
                        .forEach(group -> levels.put(SpecialGroup.valueOf(text(group, "registers")), level));
            }
        }
        List<Factor> factors = new ArrayList<>();
        for (Object factor : list(node.get("factors"), "factors")) {
            factors.add(factor(map(factor, "factors")));
        }
        return new AssessmentRules(
                text(node.get("name"), "name"),
                LocalDate.parse(text(node.get("from"), "from")),
                source(map(node.get("source"), "source")),
                source(map(registers.get("source"), "registers.source")),
                new ScoringModel(factors),
                cuts,
                levels);
    }

    private RuleSource source(Map<?, ?> node) {
        return new RuleSource(
                text(node.get("document"), "document"),
                text(node.get("clause"), "clause"),
                text(node.get("mark"), "mark"),
                LocalDate.parse(text(node.get("checked"), "checked")),
                Boolean.TRUE.equals(node.get("verified")));
    }

    private Factor factor(Map<?, ?> node) {
        List<Factor.Option> options = new ArrayList<>();
        for (Object each : list(node.get("options"), "options")) {
            Map<?, ?> option = map(each, "options");
            options.add(new Factor.Option(text(option.get("label"), "label"), number(option.get("points"), "points")));
        }
        Object cap = node.get("cap");
        return new Factor(
                text(node.get("code"), "code"),
                text(node.get("name"), "name"),
                options,
                Boolean.TRUE.equals(node.get("several")),
                cap == null ? Integer.MAX_VALUE : number(cap, "cap"));
    }

    private Map<?, ?> map(@Nullable Object node, String what) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw bad(what + "应为键值对");
    }

    private List<?> list(@Nullable Object node, String what) {
        if (node instanceof List<?> list) {
            return list;
        }
        throw bad(what + "应为列表");
    }

    private String text(@Nullable Object node, String what) {
        if (node == null) {
            throw bad("缺少" + what);
        }
        return node.toString();
    }

    private int number(@Nullable Object node, String what) {
        if (node instanceof Integer number) {
            return number;
        }
        throw bad(what + "应为整数");
    }

    private TableException bad(String reason) {
        return new TableException(file, IdentificationMessage.BAD_MODEL.with(file, reason));
    }
}
