package io.zhuxue.batch.menu;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.menu.Climate;
import io.zhuxue.nutrition.menu.FoodRules;
import io.zhuxue.nutrition.menu.Restrictions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of both menu commands that say what is not eaten: diets, allergens and seasons. */
final class Avoided {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--diet",
            split = ",",
            paramLabel = "CODE",
            description = "饮食要求：HALAL（清真）、VEGETARIAN（蛋奶素）、VEGAN（纯素）等。")
    private Set<String> diets = Set.of();

    @Option(
            names = "--allergen",
            split = ",",
            paramLabel = "CODE",
            description = "须避开的过敏原：GLUTEN、CRUSTACEAN、FISH、EGG、PEANUT、SOY、MILK、NUT 等。")
    private Set<String> allergens = Set.of();

    @Option(
            names = "--season",
            paramLabel = "CLIMATE",
            description = "按供餐首日所在月份只用当季食物或计不当季加价：NORTH（秦岭淮河以北）或 SOUTH（以南）；不给则不分季节。")
    private @Nullable Climate season;

    @Option(names = "--food-rules", paramLabel = "F", description = "本地的饮食要求、过敏原与时令（YAML），同一代码以生效最晚的为准。")
    private @Nullable Path own;

    /** The book of rules, with the host's own entries. */
    FoodRules rules() {
        if (own == null) {
            return FoodRules.national();
        }
        try (InputStream in = Files.newInputStream(own)) {
            return FoodRules.national().with(own.toString(), in);
        } catch (IOException | RuntimeException e) {
            throw new ParameterException(spec.commandLine(), "无法读取饮食规则 " + own + "：" + e.getMessage());
        }
    }

    /** What is left out on the first day of the menu. */
    Parsed<Restrictions> on(LocalDate first) {
        List<String> codes = new ArrayList<>(diets);
        codes.addAll(allergens);
        return season == null ? rules().restrictions(codes, first) : rules().restrictions(codes, first, season);
    }
}
