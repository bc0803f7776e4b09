import { APPAREL_ROWS } from './apparel.ts';
import { APPLIANCE_ROWS } from './appliances.ts';
import { ART_AND_CRAFT_ROWS } from './art-and-craft.ts';
import { AUTOMATION_ROWS } from './automation.ts';
import { AUTOMOTIVE_ROWS } from './automotive.ts';
import { BAKERY_ROWS } from './bakery.ts';
import { BEVERAGE_ROWS } from './beverages.ts';
import { BOATING_AND_ANGLING_ROWS } from './boating-and-angling.ts';
import { BOOKS_AND_PARTIES_ROWS } from './books-and-parties.ts';
import { BREWING_ROWS } from './brewing.ts';
import { BUILDING_ROWS } from './building.ts';
import { CIVIL_WORKS_ROWS } from './civil-works.ts';
import { CLEANING_ROWS } from './cleaning.ts';
import { CLINIC_ROWS } from './clinic.ts';
import { CLOTHING_ROWS } from './clothing.ts';
import { COMPONENT_ROWS } from './components.ts';
import { COMPUTING_ROWS } from './computing.ts';
import { CONFECTIONERY_ROWS } from './confectionery.ts';
import { CYCLING_ROWS } from './cycling.ts';
import { DESK_ROWS } from './desk.ts';
import { DOORS_AND_LOCKS_ROWS } from './doors-and-locks.ts';
import { DRY_GOODS_ROWS } from './dry-goods.ts';
import { ELECTRICAL_ROWS } from './electrical.ts';
import { ELECTRONICS_ROWS } from './electronics.ts';
import { FARM_ROWS } from './farm.ts';
import { FASTENERS_ROWS } from './fasteners.ts';
import { FLOORING_AND_DRYWALL_ROWS } from './flooring-and-drywall.ts';
import { FLUID_POWER_ROWS } from './fluid-power.ts';
import { FOOD_ROWS } from './food.ts';
import { FOOD_PACKAGING_ROWS } from './food-packaging.ts';
import { FORESTRY_AND_PLAYGROUND_ROWS } from './forestry-and-playground.ts';
import { FRESH_FOOD_ROWS } from './fresh-food.ts';
import { FRUIT_AND_VEGETABLE_ROWS } from './fruit-and-vegetables.ts';
import { FURNITURE_ROWS } from './furniture.ts';
import { GARDEN_ROWS } from './garden.ts';
import { GROCERY_ROWS } from './groceries.ts';
import { HOTEL_ROWS } from './hotel.ts';
import { HOUSEHOLD_ROWS } from './household.ts';
import { HOUSEHOLD_AND_BIKES_ROWS } from './household-and-bikes.ts';
import { HVAC_ROWS } from './hvac.ts';
import { INDUSTRIAL_SUPPLY_ROWS } from './industrial-supply.ts';
import { INTERIORS_ROWS } from './interiors.ts';
import { JANITORIAL_ROWS } from './janitorial.ts';
import { JEWELLERS_AND_FLORISTS_ROWS } from './jewellers-and-florists.ts';
import { KINDERGARTEN_AND_SCHOOL_ROWS } from './kindergarten-and-school.ts';
import { LABORATORY_ROWS } from './laboratory.ts';
import { LEISURE_ROWS } from './leisure.ts';
import { LIGHTING_ROWS } from './lighting.ts';
import { MACHINE_NOUN_ROWS } from './machine-nouns.ts';
import { MACHINING_ROWS } from './machining.ts';
import { MASONRY_ROWS } from './masonry.ts';
import { MATERIALS_HANDLING_ROWS } from './materials-handling.ts';
import { MEDIA_ROWS } from './media.ts';
import { MEDICAL_ROWS } from './medical.ts';
import { MUSICAL_INSTRUMENT_ROWS } from './musical-instruments.ts';
import { NETWORKS_ROWS } from './networks.ts';
import { NURSERY_AND_IRRIGATION_ROWS } from './nursery-and-irrigation.ts';
import { OFFICE_ROWS } from './office.ts';
import { OUTDOOR_ROWS } from './outdoor.ts';
import { PACKAGING_ROWS } from './packaging.ts';
import { PAINTS_ROWS } from './paints.ts';
import { PHOTO_AND_VIDEO_ROWS } from './photo-and-video.ts';
import { PLUMBING_ROWS } from './plumbing.ts';
import { POOL_AND_BATHROOM_ROWS } from './pool-and-bathroom.ts';
import { POWER_TRANSMISSION_ROWS } from './power-transmission.ts';
import { PRACTICE_ROWS } from './practice.ts';
import { PRINTING_ROWS } from './printing.ts';
import { PROFESSIONAL_KITCHEN_ROWS } from './professional-kitchen.ts';
import { PROTECTION_ROWS } from './protection.ts';
import { ROOFING_ROWS } from './roofing.ts';
import { SALON_AND_LABORATORY_ROWS } from './salon-and-laboratory.ts';
import { SEMI_FINISHED_ROWS } from './semi-finished.ts';
import { SEWING_AND_UPHOLSTERY_ROWS } from './sewing-and-upholstery.ts';
import { SHIPPING_ROWS } from './shipping.ts';
import { SHOPS_AND_SIGNS_ROWS } from './shops-and-signs.ts';
import { SIGNAGE_ROWS } from './signage.ts';
import { SOLAR_ROWS } from './solar.ts';
import { SPORTS_ROWS } from './sports.ts';
import { STABLE_AND_APIARY_ROWS } from './stable-and-apiary.ts';
import { STAGE_AND_STUDIO_ROWS } from './stage-and-studio.ts';
import { TABLEWARE_ROWS } from './tableware.ts';
import { TECHNICAL_CHEMICALS_ROWS } from './technical-chemicals.ts';
import { TELEPHONY_AND_MEDIA_ROWS } from './telephony-and-media.ts';
import { TIMBER_ROWS } from './timber.ts';
import { TOOLS_ROWS } from './tools.ts';
import { TOYS_ROWS } from './toys.ts';
import { VALVES_AND_PUMPS_ROWS } from './valves-and-pumps.ts';
import { VEHICLES_ROWS } from './vehicles.ts';
import { WELDING_ROWS } from './welding.ts';
import { WINDOWS_AND_GATES_ROWS } from './windows-and-gates.ts';
import { WORKWEAR_ROWS } from './workwear.ts';

/** The vocabularies of all trades. */
export const TRADES: readonly (readonly string[])[] = [
  APPAREL_ROWS,
  APPLIANCE_ROWS,
  ART_AND_CRAFT_ROWS,
  AUTOMATION_ROWS,
  AUTOMOTIVE_ROWS,
  BAKERY_ROWS,
  BEVERAGE_ROWS,
  BOATING_AND_ANGLING_ROWS,
  BOOKS_AND_PARTIES_ROWS,
  BREWING_ROWS,
  BUILDING_ROWS,
  CIVIL_WORKS_ROWS,
  CLEANING_ROWS,
  CLINIC_ROWS,
  CLOTHING_ROWS,
  COMPONENT_ROWS,
  COMPUTING_ROWS,
  CONFECTIONERY_ROWS,
  CYCLING_ROWS,
  DESK_ROWS,
  DOORS_AND_LOCKS_ROWS,
  DRY_GOODS_ROWS,
  ELECTRICAL_ROWS,
  ELECTRONICS_ROWS,
  FARM_ROWS,
  FASTENERS_ROWS,
  FLOORING_AND_DRYWALL_ROWS,
  FLUID_POWER_ROWS,
  FOOD_ROWS,
  FOOD_PACKAGING_ROWS,
  FORESTRY_AND_PLAYGROUND_ROWS,
  FRESH_FOOD_ROWS,
  FRUIT_AND_VEGETABLE_ROWS,
  FURNITURE_ROWS,
  GARDEN_ROWS,
  GROCERY_ROWS,
  HOTEL_ROWS,
  HOUSEHOLD_ROWS,
  HOUSEHOLD_AND_BIKES_ROWS,
  HVAC_ROWS,
  INDUSTRIAL_SUPPLY_ROWS,
  INTERIORS_ROWS,
  JANITORIAL_ROWS,
  JEWELLERS_AND_FLORISTS_ROWS,
  KINDERGARTEN_AND_SCHOOL_ROWS,
  LABORATORY_ROWS,
  LEISURE_ROWS,
  LIGHTING_ROWS,
  MACHINE_NOUN_ROWS,
  MACHINING_ROWS,
  MASONRY_ROWS,
  MATERIALS_HANDLING_ROWS,
  MEDIA_ROWS,
  MEDICAL_ROWS,
  MUSICAL_INSTRUMENT_ROWS,
  NETWORKS_ROWS,
  NURSERY_AND_IRRIGATION_ROWS,
  OFFICE_ROWS,
  OUTDOOR_ROWS,
  PACKAGING_ROWS,
  PAINTS_ROWS,
  PHOTO_AND_VIDEO_ROWS,
  PLUMBING_ROWS,
  POOL_AND_BATHROOM_ROWS,
  POWER_TRANSMISSION_ROWS,
  PRACTICE_ROWS,
  PRINTING_ROWS,
  PROFESSIONAL_KITCHEN_ROWS,
  PROTECTION_ROWS,
  ROOFING_ROWS,
  SALON_AND_LABORATORY_ROWS,
  SEMI_FINISHED_ROWS,
  SEWING_AND_UPHOLSTERY_ROWS,
  SHIPPING_ROWS,
  SHOPS_AND_SIGNS_ROWS,
  SIGNAGE_ROWS,
  SOLAR_ROWS,
  SPORTS_ROWS,
  STABLE_AND_APIARY_ROWS,
  STAGE_AND_STUDIO_ROWS,
  TABLEWARE_ROWS,
  TECHNICAL_CHEMICALS_ROWS,
  TELEPHONY_AND_MEDIA_ROWS,
  TIMBER_ROWS,
  TOOLS_ROWS,
  TOYS_ROWS,
  VALVES_AND_PUMPS_ROWS,
  VEHICLES_ROWS,
  WELDING_ROWS,
  WINDOWS_AND_GATES_ROWS,
  WORKWEAR_ROWS,
];
