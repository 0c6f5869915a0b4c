// SPDX-License-Identifier: AGPL-3.0-or-later
// ChatGPT's export: each conversation is a tree of nodes, of which one path is visible. All branches are kept.
#include <algorithm>
#include <unordered_map>

#include "core/chat/import/chatgpt_content.h"
#include "core/chat/import/mend.h"
#include "core/chat/import/source.h"
#include "core/chat/tree.h"

namespace hearth::chat {

namespace {

constexpr std::string_view kName = "chatgpt";

/// A node of `mapping`. One without a message only holds others together.
struct Node {
    std::string key;
    const Json* message = nullptr;
    std::optional<std::string> parentKey;
    std::size_t place = 0;  ///< Among its parent's children.
    Timestamp at = Timestamp(0);
};

/// The nodes of one record, in the order of their places, and their tree.
class Mapping {
public:
    Mapping(const Json& mapping, Timestamp start, LikelyTimes& times) {
        readNodes(mapping);
        adopt(mapping);
        std::stable_sort(m_nodes.begin(), m_nodes.end(),
                         [](const Node& a, const Node& b) { return a.place < b.place; });
        for (std::size_t i = 0; i < m_nodes.size(); ++i) m_indexOf.emplace(m_nodes[i].key, i);
        findTimes(start, times);
    }

    const std::vector<Node>& nodes() const { return m_nodes; }
    std::optional<std::size_t> find(const std::string& key) const {
        const auto found = m_indexOf.find(key);
        return found == m_indexOf.end() ? std::nullopt : std::optional(found->second);
    }
    /// Parents as indexes, with the times found: ready to be made a tree.
    std::vector<TreeNode> treeNodes() const {
        std::vector<TreeNode> nodes;
        nodes.reserve(m_nodes.size());
        for (const Node& node : m_nodes)
            nodes.push_back({node.parentKey ? find(*node.parentKey) : std::nullopt, node.at, node.message == nullptr});
        return nodes;
    }

private:
    void readNodes(const Json& mapping) {
        for (const auto& [key, value] : mapping.items()) {
            if (!value.is_object()) continue;
            Node node;
            node.key = cleanText(key);
            const Json& message = memberAt(value, "message");
            if (message.is_object()) node.message = &message;
            if (std::string parent = textAt(value, "parent"); !parent.empty()) node.parentKey = std::move(parent);
            m_nodes.push_back(std::move(node));
        }
    }

    /// `children` orders siblings, and finds a parent for nodes that do not name theirs.
    void adopt(const Json& mapping) {
        std::unordered_map<std::string_view, Node*> byKey;
        for (Node& node : m_nodes) byKey.emplace(node.key, &node);
        for (const auto& [key, value] : mapping.items()) {
            const Json& children = memberAt(value, "children");
            if (!children.is_array()) continue;
            for (std::size_t place = 0; place < children.size(); ++place) {
                if (!children[place].is_string()) continue;
                const auto child = byKey.find(children[place].get_ref<const std::string&>());
                if (child == byKey.end()) continue;
                child->second->place = place;
                if (!child->second->parentKey) child->second->parentKey = key;
            }
        }
    }

    /// A node without a time has its parent's.
    void findTimes(Timestamp start, LikelyTimes& times) {
        const Tree tree(treeNodes());
        for (const std::size_t i : tree.order()) {
            const auto parent = tree.parent(i);
            m_nodes[i].at = parent ? m_nodes[*parent].at : start;
            if (m_nodes[i].message == nullptr) continue;
            if (const auto own = times.ofMessage(secondsAt(*m_nodes[i].message, "create_time"))) m_nodes[i].at = *own;
        }
    }

    std::vector<Node> m_nodes;
    std::unordered_map<std::string, std::size_t> m_indexOf;
};

/// The earliest time that any message of the record has.
std::optional<Timestamp> earliestMessage(const Json& mapping, const LikelyTimes& times) {
    std::optional<Timestamp> earliest;
    for (const Json& node : mapping) {
        const auto at = times.of(secondsAt(memberAt(node, "message"), "create_time"));
        if (at && (!earliest || *at < *earliest)) earliest = at;
    }
    return earliest;
}

class ChatGptSource final : public Source {
public:
    explicit ChatGptSource(const Clock& clock) : m_clock(clock), m_times(clock) {}

    ImportFormat format() const override { return ImportFormat::ChatGpt; }
    std::string_view name() const override { return kName; }
    std::string_view recordName() const override { return "conversation"; }
    bool recognises(const HasMember& has) const override { return has("mapping"); }
    std::int64_t unlikelyTimes() const override { return m_times.unlikely(); }

    Result<std::vector<ImportedConversation>> read(const Json& record) override {
        if (!record.is_object()) return fail(ErrorCode::InvalidArgument, "is not an object");
        const Json& nodes = memberAt(record, "mapping");
        if (!nodes.is_object()) return fail(ErrorCode::InvalidArgument, "has no messages (mapping is missing)");
        if (nodes.empty()) return fail(ErrorCode::InvalidArgument, "is empty");
        const Timestamp start = startOf(record, nodes);
        const Mapping mapping(nodes, start, m_times);
        const Tree tree(mapping.treeNodes());

        const std::string key = keyOf(record, mapping, tree);
        ImportedConversation result{.id = importedConversationId(kName, key),
                                    .externalId = idOf(record),
                                    .title = textAt(record, "title"),
                                    .createdAt = start,
                                    .archived = boolAt(record, "is_archived", false)};
        for (const std::size_t i : tree.order())
            if (mapping.nodes()[i].message != nullptr)
                result.messages.push_back(message(result, key, mapping, tree, i));
        if (result.messages.empty()) return fail(ErrorCode::InvalidArgument, "has no message in it");
        result.unreadable = static_cast<std::int64_t>(nodes.size() - mapping.nodes().size());
        result.leaf = leafOf(record, key, mapping, tree);
        return std::vector{std::move(result)};
    }

private:
    /// The conversation's own time; where it has none, that of its first message.
    Timestamp startOf(const Json& record, const Json& nodes) const {
        if (const auto created = m_times.of(secondsAt(record, "create_time"))) return *created;
        if (const auto earliest = earliestMessage(nodes, m_times)) return *earliest;
        if (const auto updated = m_times.of(secondsAt(record, "update_time"))) return *updated;
        return m_clock.now();
    }

    static std::optional<std::string> idOf(const Json& record) {
        for (const char* member : {"conversation_id", "id"})
            if (std::string id = textAt(record, member); !id.empty()) return id;
        return std::nullopt;
    }

    /// A record without an id is known by its start and first message: those stay when the conversation goes on.
    static std::string keyOf(const Json& record, const Mapping& mapping, const Tree& tree) {
        if (const auto id = idOf(record)) return *id;
        const auto start = secondsAt(record, "create_time");
        const std::string when = start ? start->rfc3339() : std::string();
        for (const std::size_t i : tree.order())
            if (mapping.nodes()[i].message != nullptr) return derivedKey({when, mapping.nodes()[i].key});
        return derivedKey({when});
    }

    static MessageId messageId(const std::string& conversation, const Node& node) {
        return importedMessageId(kName, conversation, node.key);
    }

    /// The node itself when it has a message, else the nearest one above that has.
    static std::optional<std::size_t> withMessage(const Mapping& mapping, const Tree& tree,
                                                  std::optional<std::size_t> at) {
        while (at && mapping.nodes()[*at].message == nullptr) at = tree.parent(*at);
        return at;
    }

    static Message message(const ImportedConversation& in, const std::string& key, const Mapping& mapping,
                           const Tree& tree, std::size_t index) {
        const Node& node = mapping.nodes()[index];
        Message message{.id = messageId(key, node),
                        .conversation = in.id,
                        .role = chatGptRole(*node.message),
                        .createdAt = node.at,
                        .externalId = node.key};
        if (const auto parent = withMessage(mapping, tree, tree.parent(index)))
            message.parent = messageId(key, mapping.nodes()[*parent]);
        if (std::string name = textAt(memberAt(*node.message, "author"), "name"); !name.empty()) message.author = name;
        if (std::string model = textAt(memberAt(*node.message, "metadata"), "model_slug"); !model.empty())
            message.model = model;
        setParts(message, chatGptParts(*node.message));
        message.hidden = chatGptHides(*node.message) || message.parts.empty();
        return message;
    }

    static std::optional<MessageId> leafOf(const Json& record, const std::string& key, const Mapping& mapping,
                                           const Tree& tree) {
        auto leaf = mapping.find(textAt(record, "current_node"));
        if (!leaf) leaf = tree.newestLeaf();
        const auto shown = withMessage(mapping, tree, leaf);
        return shown ? std::optional(messageId(key, mapping.nodes()[*shown])) : std::nullopt;
    }

    const Clock& m_clock;
    LikelyTimes m_times;
};

}  // namespace

std::unique_ptr<Source> makeChatGptSource(const Clock& clock) { return std::make_unique<ChatGptSource>(clock); }

}  // namespace hearth::chat
