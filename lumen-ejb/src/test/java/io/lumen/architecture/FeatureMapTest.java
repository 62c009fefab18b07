package io.lumen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The map of features: who may use whom. A new arrow is written here, or it does not compile into the product. */
class FeatureMapTest {

    /** A feature, then the features it uses. Every arrow points further down; integration stands on top and is used by nobody. */
    private static final String MAP = """
            integration.llm     | model runtime
            integration.keycloak | access contact tenant runtime
            integration.shopify | verification order store contact tenant runtime
            integration.mail    | notification contact tenant runtime
            privacy             | notification verification usage access outbox audit contact secret tenant wording runtime
            notification        | ticket answer tracking verification order conversation understanding access store entitlement limit outbox audit contact secret tenant wording runtime
            operations          | access outbox audit entitlement contact secret tenant runtime
            assistant           | answer policy ticket tracking verification conversation order store model contact tenant understanding wording runtime
            policy              | audit tenant runtime
            usage               | tenant
            answer              | verification tracking order wording
            ticket              | verification tracking order conversation audit understanding contact secret tenant runtime
            verification        | order conversation store limit entitlement audit contact secret tenant runtime
            tracking            | order
            order               | store contact
            conversation        | store contact secret tenant understanding runtime
            signup              | store access limit entitlement audit secret tenant runtime
            access              | limit outbox audit contact secret tenant runtime
            store               | picture outbox audit secret tenant runtime
            limit               | tenant runtime
            outbox              | secret tenant runtime
            model               | audit entitlement understanding tenant wording runtime
            audit               | contact tenant runtime
            entitlement         | tenant
            secret              | runtime
            understanding       |
            picture             |
            contact             |
            tenant              | runtime
            wording             |
            runtime             |
            """;

    private static final Map<String, Set<String>> ALLOWED = parse(MAP);

    @Test
    void featuresUseWhatTheMapAllowsAndNothingElse() {
        Map<String, Set<String>> forbidden = new TreeMap<>();
        used().forEach((feature, uses) -> {
            Set<String> beyond = new TreeSet<>(uses);
            beyond.removeAll(ALLOWED.getOrDefault(feature, Set.of()));
            if (!beyond.isEmpty()) {
                forbidden.put(feature, beyond);
            }
        });
        assertThat(forbidden).as("arrows that are not on the map").isEmpty();
    }

    @Test
    void everyFeatureIsOnTheMap() {
        assertThat(ALLOWED.keySet()).containsAll(used().keySet());
    }

    @Test
    void theMapShowsNoArrowThatIsNotThere() {
        Map<String, Set<String>> used = used();
        ALLOWED.forEach((feature, uses) -> assertThat(used.getOrDefault(feature, Set.of())).as("arrows from " + feature).containsAll(uses));
    }

    @Test
    void everyArrowPointsDown() {
        List<String> topToBottom = new ArrayList<>(ALLOWED.keySet());
        ALLOWED.forEach((feature, uses) -> assertThat(uses).as("features used by " + feature)
                .allMatch(other -> topToBottom.indexOf(other) > topToBottom.indexOf(feature)));
    }

    @Test
    void nothingImportsAnAdapter() {
        assertThat(ALLOWED.values().stream().flatMap(Set::stream)).noneMatch(feature -> feature.startsWith("integration"));
    }

    @Test
    void thereAreNoCycles() {
        SlicesRuleDefinition.slices().matching("io.lumen.(*)..").should().beFreeOfCycles().check(Product.CLASSES);
    }

    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : Product.CLASSES) {
            Set<String> uses = used.computeIfAbsent(Product.featureOf(type), feature -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (Product.isOurs(target) && !Product.featureOf(target).equals(Product.featureOf(type))) {
                    uses.add(Product.featureOf(target));
                }
            }
        }
        return used;
    }

    private static Map<String, Set<String>> parse(String map) {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        map.lines().map(line -> line.split("\\|", -1)).forEach(line -> allowed.put(
                line[0].strip(), new LinkedHashSet<>(Arrays.stream(line[1].strip().split(" ")).filter(name -> !name.isEmpty()).toList())));
        return allowed;
    }
}
