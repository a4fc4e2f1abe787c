// The card's own words, as its file has them.
#include "kiosk/screens/coaching_menu_view.hpp"

#include "kiosk/screens/words.hpp"

namespace kiosk {

CoachingMenuView view_coaching_menu(const kata::Coaching& coaching) {
    CoachingMenuView view;
    const auto& card = kata::card_in_use(coaching);
    view.card = card.source.empty() ? said("The card: {0}", card.name)
                                    : said("The card: {0}. {1}", card.name, card.source);
    if (!coaching.trouble.empty()) {
        view.trouble = said("The card is the built-in one. {0}", coaching.trouble);
    }
    return view;
}

}  // namespace kiosk
