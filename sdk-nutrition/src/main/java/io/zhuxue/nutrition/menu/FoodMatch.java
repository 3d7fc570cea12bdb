package io.zhuxue.nutrition.menu;

import java.util.List;

/**
 * Which foods of any food table are meant (食物匹配). It errs towards covering a food.
 *
 * @param codes beginnings of food codes
 * @param tableGroups words in the name of the table's group
 * @param subGroups words in the name of the sub-group
 * @param names words in the food's name
 * @param except words in the name of foods that are not meant after all
 */
public record FoodMatch(
        List<String> codes, List<String> tableGroups, List<String> subGroups, List<String> names, List<String> except) {

    public FoodMatch {
        codes = List.copyOf(codes);
        tableGroups = List.copyOf(tableGroups);
        subGroups = List.copyOf(subGroups);
        names = List.copyOf(names);
        except = List.copyOf(except);
    }

    /** True when the food is meant. */
    public boolean covers(Food food) {
        if (codes.stream().anyMatch(food.code()::startsWith)) {
            return true;
        }
        return except.stream().noneMatch(food.name()::contains)
                && (tableGroups.stream().anyMatch(food.tableGroup()::contains)
                        || subGroups.stream().anyMatch(food.subGroup()::contains)
                        || names.stream().anyMatch(food.name()::contains));
    }

    static FoodMatch read(Yaml.Node node) {
        return new FoodMatch(
                texts(node, "codes"),
                texts(node, "table_groups"),
                texts(node, "sub_groups"),
                texts(node, "names"),
                texts(node, "except"));
    }

    private static List<String> texts(Yaml.Node node, String key) {
        return node.has(key) ? node.get(key).texts() : List.of();
    }
}
