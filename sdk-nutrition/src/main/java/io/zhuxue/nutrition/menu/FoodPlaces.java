package io.zhuxue.nutrition.menu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where a food of the table stands in the standard, from {@code food-groups.yaml}. */
final class FoodPlaces {

    private static final class Holder {
        static final FoodPlaces NATIONAL = new FoodPlaces(Yaml.resource("food-groups.yaml"));
    }

    private record Exchange(FoodGroup group, String name, double measure) {}

    private final Map<String, FoodGroup> byTableGroup;
    private final Map<String, FoodGroup> bySubGroup;
    private final Map<String, FoodGroup> byName;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> wildSubGroups;
    private final List<String> wildNames;

    private FoodPlaces(Yaml.Node data) {
        byTableGroup = groups(data.get("by_table_group"));
        bySubGroup = groups(data.get("by_sub_group"));
        byName = groups(data.get("by_name"));
        Yaml.Node list = data.get("exchange");
        for (int i = 0; i < list.size(); i++) {
            Yaml.Node each = list.get(i);
            double measure = each.get("one").number() / each.get("grams").number();
            FoodGroup group = FoodGroup.valueOf(each.get("group").text());
            exchanges.add(new Exchange(group, each.get("name").text(), measure));
        }
        wildSubGroups = data.get("wild").get("sub_groups").texts();
        wildNames = data.get("wild").get("names").texts();
    }

    static FoodPlaces national() {
        return Holder.NATIONAL;
    }

    private static Map<String, FoodGroup> groups(Yaml.Node node) {
        Map<String, FoodGroup> groups = new LinkedHashMap<>();
        node.keys()
                .forEach(key -> groups.put(key, FoodGroup.valueOf(node.get(key).text())));
        return groups;
    }

    /** True when a heading of the printed table names one of its groups, so that it is no sub-group. */
    boolean tableGroup(String heading) {
        return byTableGroup.keySet().stream().anyMatch(heading::contains);
    }

    Food.Place place(String tableGroup, String subGroup, String name) {
        FoodGroup group =
                first(byName, name, first(bySubGroup, subGroup, first(byTableGroup, tableGroup, FoodGroup.OTHER)));
        double measure = 1;
        for (Exchange exchange : exchanges) {
            if (exchange.group() == group && name.contains(exchange.name())) {
                measure = exchange.measure();
                break;
            }
        }
        boolean wild = wildSubGroups.stream().anyMatch(subGroup::contains)
                || wildNames.stream().anyMatch(name::contains);
        return new Food.Place(group, measure, wild);
    }

    private static FoodGroup first(Map<String, FoodGroup> groups, String text, FoodGroup otherwise) {
        for (Map.Entry<String, FoodGroup> entry : groups.entrySet()) {
            if (text.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return otherwise;
    }
}
