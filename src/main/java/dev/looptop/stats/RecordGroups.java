package dev.looptop.stats;

import java.util.List;

/**
 * Groups by what records say of sessions; sessions without a record are in none of them.
 *
 * @param byModelRunType keys are a model's short name and a run type, parted by {@code ×}
 * @param byHarnessModel keys are a harness and a model's short name, parted by {@code ×}
 */
public record RecordGroups(
        List<Group> byHarness,
        List<Group> byRunType,
        List<Group> byCategory,
        List<Group> byModelRunType,
        List<Group> byHarnessModel) {
    public RecordGroups {
        byHarness = List.copyOf(byHarness);
        byRunType = List.copyOf(byRunType);
        byCategory = List.copyOf(byCategory);
        byModelRunType = List.copyOf(byModelRunType);
        byHarnessModel = List.copyOf(byHarnessModel);
    }
}
